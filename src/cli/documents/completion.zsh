#compdef pmcdiff
# zsh completion for pmcdiff. Made by its build from what its commands take.

# The options of the words so far that say which notes are meant.
_pmcdiff_named() {
    local at
    named=()
    for ((at = 2; at < CURRENT - 1; ++at)); do
        [[ $words[at] == (--notes|--rev) ]] && named+=($words[at] ${words[at + 1]/#\~/$HOME})
    done
}

_pmcdiff_notes() {
    local -a named dates
    _pmcdiff_named
    dates=(latest previous ${(uf)"$(pmcdiff list --format jsonl $named 2>/dev/null |
        sed -n 's/.*"date":"\([0-9-]*\)".*/\1/p')"})
    compadd -a dates
    _files
}

_pmcdiff_committees() {
    local -a named committees
    _pmcdiff_named
    committees=(${(uf)"$(pmcdiff list --format jsonl $named 2>/dev/null |
        sed -n 's/^{"pmc":"\([^"\\]*\)".*/\1/p')"})
    compadd -a committees
}

_pmcdiff_rules() {
    local -a rules
    rules=(${(f)"$(pmcdiff rules --format json 2>/dev/null | sed -n 's/.*"id": *"\([a-z-]*\)".*/\1/p')"})
    compadd -a rules
}

_pmcdiff_revisions() {
    local -a revisions
    revisions=(HEAD ${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"})
    compadd -a revisions
}

_pmcdiff() {
    local at command= curcontext=$curcontext state line
    local -a commands
    commands=(
@COMMANDS@    )
    for ((at = 2; at < CURRENT; ++at)); do
        if [[ $words[at] == (@COMMAND_PATTERN@) ]]; then
            command=$words[at]
            # What is left looks as if there were no command.
            words[at]=()
            ((CURRENT--))
            break
        fi
    done
    if [[ -z $command ]]; then
        ((CURRENT == 2)) && [[ $words[CURRENT] != -* ]] && _describe -t commands command commands
        command=@DEFAULT_COMMAND@
    fi
    case $command in
@CASES@    esac
}

_pmcdiff "$@"
