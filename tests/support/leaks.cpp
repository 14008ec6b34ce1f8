// What the leak sanitizer is to overlook: GMime 3.2's parser loses some bytes when it meets a malformed address.

#ifdef __SANITIZE_ADDRESS__
extern "C" const char* __lsan_default_suppressions() { return "leak:libglib-2.0\n"; }
#endif
