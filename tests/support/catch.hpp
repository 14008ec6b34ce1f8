#pragma once

// Debian 12 packages Catch2 2, later releases package Catch2 3; the tests are written for both.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
