# libstemmer names the stemmers of all languages in one table, which brings them into a static program, and the addresses in
# their own tables are then put right at every start: a quarter of the start of a program that may lie anywhere. Only the
# English one is ever asked for. The others' functions are given as absent to the linker, which then leaves them in the archive.
#
# Sets pmcdiff_absent_stemmers to link options; empty where the archive's symbols cannot be read.
set(pmcdiff_absent_stemmers "")
if(CMAKE_NM AND pmcdiff_libstemmer.a)
  execute_process(
    COMMAND "${CMAKE_NM}" --defined-only --extern-only "${pmcdiff_libstemmer.a}"
    OUTPUT_VARIABLE stemmer_symbols
    ERROR_QUIET
  )
  string(
    REGEX MATCHALL
    " [a-z]+_(UTF_8|ISO_8859_[12]|KOI8_R)_(create_env|close_env|stem)"
    stemmer_symbols
    "${stemmer_symbols}"
  )
  foreach(symbol IN LISTS stemmer_symbols)
    string(STRIP "${symbol}" symbol)
    if(NOT symbol MATCHES "^english_UTF_8_")
      list(APPEND pmcdiff_absent_stemmers "-Wl,--defsym=${symbol}=0")
    endif()
  endforeach()
endif()
