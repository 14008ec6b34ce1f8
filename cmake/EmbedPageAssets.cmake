# Writes style sheet and script of the HTML report, with the hashes by which the page's Content-Security-Policy knows them,
# as C++: cmake -DSTYLE=FILE -DSCRIPT=FILE -DOUTPUT=FILE -P EmbedPageAssets.cmake

cmake_minimum_required(VERSION 3.22)

# CMake tells a hash in hexadecimal digits; a policy has it in Base64 (RFC 4648).
function(base64_of_hex hex result)
  set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  set(encoded "")
  string(LENGTH "${hex}" digits)
  math(EXPR last "${digits} - 1")
  foreach(at RANGE 0 ${last} 6)
    string(SUBSTRING "${hex}" ${at} 6 group)
    string(LENGTH "${group}" length)
    string(SUBSTRING "${group}00000" 0 6 filled)
    foreach(shift IN ITEMS 18 12 6 0)
      # A group of one byte gives two characters, one of two bytes three; the rest is filled up.
      math(EXPR used "${length} * 4 - (18 - ${shift})")
      math(EXPR place "(0x${filled} >> ${shift}) & 63")
      if(used GREATER 0)
        string(SUBSTRING "${alphabet}" ${place} 1 character)
      else()
        set(character "=")
      endif()
      string(APPEND encoded "${character}")
    endforeach()
  endforeach()
  set(${result} "${encoded}" PARENT_SCOPE)
endfunction()

foreach(asset IN ITEMS STYLE SCRIPT)
  file(READ "${${asset}}" ${asset}_TEXT)
  string(TOLOWER "${${asset}_TEXT}" lower)
  if(lower MATCHES "</s(tyle|cript)|<!--|\\)asset\"|\r")
    message(FATAL_ERROR "${${asset}} holds what would end it early where it is embedded")
  endif()
  file(SHA256 "${${asset}}" hash)
  base64_of_hex("${hash}" ${asset}_HASH)
endforeach()

file(
  CONFIGURE
  OUTPUT "${OUTPUT}"
  CONTENT
    "// Made by cmake/EmbedPageAssets.cmake.
#include \"report/html_assets.hpp\"

namespace pmcdiff::report {

std::string_view page_style() {
    return R\"asset(@STYLE_TEXT@)asset\";
}
std::string_view page_style_hash() { return \"sha256-@STYLE_HASH@\"; }
std::string_view page_script() {
    return R\"asset(@SCRIPT_TEXT@)asset\";
}
std::string_view page_script_hash() { return \"sha256-@SCRIPT_HASH@\"; }

}  // namespace pmcdiff::report
"
  @ONLY
)
