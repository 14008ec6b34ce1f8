// Memory that a library loses, in the few calls of which that is known.
#pragma once

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace pmcdiff::test {

/// Makes a call in which nothing that is allocated counts as a leak. Only for calls in which a library is known to lose memory:
/// libgit2 1.5 does so for each line of the configuration when it opens a repository with extensions, such as a partial
/// clone (git_regexp_match keeps what it matched with where nothing matches).
template <class Call>
auto overlooking_leaks(Call call) {
#ifdef __SANITIZE_ADDRESS__
    const __lsan::ScopedDisabler disabled;
#endif
    return call();
}

}  // namespace pmcdiff::test
