# bash completion for pmcdiff. Made by its build from what its commands take.

# What the program itself tells, of the notes that the words so far name.
_pmcdiff_ask() {
    local at named=()
    for ((at = 1; at < COMP_CWORD; ++at)); do
        case ${COMP_WORDS[at]} in
            --notes | --pmc | --rev)
                if [[ $1 == list && ${COMP_WORDS[at]} != "${2-}" ]]; then
                    named+=("${COMP_WORDS[at]}" "${COMP_WORDS[at + 1]/#\~/$HOME}")
                fi
                ;;
        esac
    done
    case $1 in
        list) "${COMP_WORDS[0]}" list --format jsonl "${named[@]}" 2>/dev/null ;;
        rules) "${COMP_WORDS[0]}" rules --format json 2>/dev/null ;;
    esac
}

# _pmcdiff_offer WORD WHAT CHOICES
_pmcdiff_offer() {
    local word=$1 name
    case $2 in
        choices)
            mapfile -t COMPREPLY < <(compgen -W "$3" -- "$word")
            ;;
        folders)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$word")
            ;;
        files)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            ;;
        notes)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(
                compgen -W 'latest previous' -- "$word"
                compgen -W "$(_pmcdiff_ask list | sed -n 's/.*"date":"\([0-9-]*\)".*/\1/p' | sort -u)" -- "$word"
                compgen -f -- "$word"
            )
            ;;
        committees)
            # A name may hold blanks.
            while IFS= read -r name; do
                if [[ -n $name && $name == "$word"* ]]; then
                    COMPREPLY+=("${name// /\\ }")
                fi
            done < <(_pmcdiff_ask list --pmc | sed -n 's/^{"pmc":"\([^"\\]*\)".*/\1/p' | sort -u)
            ;;
        revisions)
            mapfile -t COMPREPLY < <(
                compgen -W "HEAD $(git for-each-ref --format='%(refname:short)' 2>/dev/null)" -- "$word"
            )
            ;;
        rules)
            mapfile -t COMPREPLY < <(
                compgen -W "$(_pmcdiff_ask rules | sed -n 's/.*"id": *"\([a-z-]*\)".*/\1/p')" -- "$word"
            )
            ;;
    esac
}

_pmcdiff() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' options='' at commands
    # `--format=json` comes as three words.
    if [[ $word == = ]]; then
        word=''
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    COMPREPLY=()
    for ((at = 1; at < COMP_CWORD; ++at)); do
        case ${COMP_WORDS[at]} in
            @COMMAND_PATTERN@)
                command=${COMP_WORDS[at]}
                break
                ;;
        esac
    done
    case $command in
@OPTION_CASES@    esac
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        return
    fi
    case $command in
@ARGUMENT_CASES@    esac
    if [[ -z $command && $COMP_CWORD -eq 1 ]]; then
        mapfile -t commands < <(compgen -W '@COMMANDS@ help' -- "$word")
        COMPREPLY=("${commands[@]}" "${COMPREPLY[@]}")
    fi
}

complete -F _pmcdiff pmcdiff
