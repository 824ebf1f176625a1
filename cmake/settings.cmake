# SPDX-License-Identifier: EUPL-1.2
# Compiler, linker and cache settings shared by all trees.

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Dev CACHE STRING "Dev, Release, San or Fuzz" FORCE)
endif()
if(NOT CMAKE_BUILD_TYPE MATCHES "^(Dev|Release|San|Fuzz)$")
  message(FATAL_ERROR "CMAKE_BUILD_TYPE must be Dev, Release, San or Fuzz, not '${CMAKE_BUILD_TYPE}'")
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

# Asserts stay on in every tree: a broken promise in a register of agreements must stop the process, not pass.
set(CMAKE_CXX_FLAGS_DEV "-O1 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1")
set(CMAKE_CXX_FLAGS_SAN "-O1 -g1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all \
-Wno-maybe-uninitialized") # g++ 12 sees uninitialised members in any std::variant that is instrumented

# Coverage and sanitizers of clang, for the targets in fuzz/.
set(CMAKE_CXX_FLAGS_FUZZ "-O1 -g1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined \
-fno-sanitize-recover=all")

add_compile_options(
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  -ffp-contract=off                        # same bits on machines with and without fused multiply-add
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.) # same bytes, and the same cache entry, from any clone

# Tests are built where they run; the program's own tree needs no test libraries.
if(CMAKE_BUILD_TYPE MATCHES "^(Release|Fuzz)$")
  set(RUIMTE_TESTS_DEFAULT OFF)
else()
  set(RUIMTE_TESTS_DEFAULT ON)
endif()
option(RUIMTE_TESTS "Build the tests that stand beside the sources" ${RUIMTE_TESTS_DEFAULT})

find_program(RUIMTE_CCACHE ccache)
if(RUIMTE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${RUIMTE_CCACHE})
endif()
find_program(RUIMTE_MOLD mold)
if(RUIMTE_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
