// What tells a finding from all others, run after run.
#pragma once

#include "check/rule.hpp"

namespace pmcdiff::check {

/// Fills Finding::fingerprint: 12 hexadecimal digits from rule, note, team and words. A note keeps them when it moves to
/// another folder of its committee. Of several equal findings each has its own, counted on from those of `before`, which
/// stood in the notes before the change: so a finding has the fingerprint that it will have when all notes are checked.
void add_fingerprints(Findings& findings, const Findings& before);

}  // namespace pmcdiff::check
