# fish completion for pmcdiff. Made by its build from what its commands take.

set -g __pmcdiff_commands @COMMANDS@

# The command that the words so far name; the usual one where none is named.
function __pmcdiff_command
    for word in (commandline -opc)[2..-1]
        if contains -- $word $__pmcdiff_commands
            echo $word
            return
        end
    end
    echo @DEFAULT_COMMAND@
end

function __pmcdiff_is
    test (__pmcdiff_command) = $argv[1]
end

function __pmcdiff_first_word
    test (count (commandline -opc)) -eq 1
end

# The options of the words so far that say which notes are meant.
function __pmcdiff_named
    set -l words (commandline -opc)
    for at in (seq 2 (math (count $words) - 1))
        if contains -- $words[$at] --notes --rev
            echo $words[$at]
            echo $words[(math $at + 1)] | string replace -r '^~' $HOME
        end
    end
end

function __pmcdiff_notes
    printf '%s\n' latest previous
    pmcdiff list --format jsonl (__pmcdiff_named) 2>/dev/null |
        string replace -rf '.*"date":"([0-9-]*)".*' '$1' | sort -u
    __fish_complete_path (commandline -ct)
end

function __pmcdiff_committees
    pmcdiff list --format jsonl (__pmcdiff_named) 2>/dev/null |
        string replace -rf '^\{"pmc":"([^"\\\\]*)".*' '$1' | sort -u
end

function __pmcdiff_rules
    pmcdiff rules --format json 2>/dev/null | string replace -rf '.*"id": *"([a-z-]*)".*' '$1'
end

function __pmcdiff_revisions
    echo HEAD
    git for-each-ref --format='%(refname:short)' 2>/dev/null
end

complete -c pmcdiff -f
@LINES@
