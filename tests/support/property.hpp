// Properties checked on generated input. Cases come from a fixed seed, so that a run tells of the code and not of luck;
// RC_PARAMS (e.g. "seed=7 max_success=1000") overrules it.
#pragma once

#include <cstdlib>
#include <string>
#include <utility>

#include "support/catch.hpp"
// Behind Catch2's own header, which it needs.
#include <rapidcheck/catch.h>

namespace pmcdiff::test {

/// Holds rc::prop to the seed, whichever property is checked first.
template <class Testable>
void property(const std::string& description, Testable testable) {
    constexpr int keep = 0;
    ::setenv("RC_PARAMS", "seed=20171018", keep);  // NOLINT(concurrency-mt-unsafe): one thread
    rc::prop(description, std::move(testable));
}

}  // namespace pmcdiff::test
