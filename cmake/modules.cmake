# SPDX-License-Identifier: EUPL-1.2
# One static library per folder. What a folder may depend on stands in tools/check/layers.json; the same table
# drives the include check, so link order and includes cannot tell two stories.
#
#   add_module(<name> SOURCES <cpp..> TESTS <test.cpp..> DEPENDS <modules..> THIRD_PARTY <libraries..>
#              TEST_DEPENDS <modules..> [UNITY OFF])          library <name>, tests in test_<name>
#   add_app(<name> SOURCES <cpp..> DEPENDS <modules..> THIRD_PARTY <libraries..>)       program bin/<name>
#   add_suite(<name> SOURCES <test.cpp..> DEPENDS <modules..>)   tests over several modules: test_<name>
#   add_bench(<name> SOURCES <cpp..> DEPENDS <modules..>)        program bin/bench_<name>, built on request
#
# Modules are named as in layers.json: base gen domain_kernel domain_method spatial tiles application catalog
# storage_sqlite http_api http_transport ... Sources are compiled in unity units of at most eight files.

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tools/check/layers.json)
file(READ ${CMAKE_SOURCE_DIR}/tools/check/layers.json RUIMTE_LAYERS)

# add_folder(<path>): joins a folder to the build when it has something to build.
function(add_folder path)
  if(EXISTS ${CMAKE_SOURCE_DIR}/${path}/CMakeLists.txt)
    add_subdirectory(${path})
  endif()
endfunction()

# Fails when layers.json does not allow <module> to use <dependency>.
function(ruimte_check_arrow module dependency)
  string(JSON allowed ERROR_VARIABLE unknown GET "${RUIMTE_LAYERS}" modules ${module} uses)
  if(unknown)
    message(FATAL_ERROR "tools/check/layers.json has no module '${module}'")
  endif()
  if(NOT allowed MATCHES "\"(${dependency}|\\*)\"")
    message(FATAL_ERROR "${module} may not depend on ${dependency} (tools/check/layers.json)")
  endif()
  if(NOT TARGET ${dependency})
    message(FATAL_ERROR "${module} depends on ${dependency}, which is not in the build (yet)")
  endif()
endfunction()

# Links <target> with modules and libraries, and gives it the include root and unity setting.
function(ruimte_finish target)
  cmake_parse_arguments(arg "" "UNITY" "DEPENDS;THIRD_PARTY" ${ARGN})
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${target} PUBLIC ${arg_DEPENDS})
  foreach(name IN LISTS arg_THIRD_PARTY)
    ruimte_library(${name} library)
    target_link_libraries(${target} PRIVATE ${library})
  endforeach()
  if(NOT DEFINED arg_UNITY OR arg_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
endfunction()

# A GoogleTest program, one ctest entry; its results go as JUnit XML to <tree>/results.
function(ruimte_add_test_program name)
  cmake_parse_arguments(arg "" "UNITY" "SOURCES;DEPENDS;THIRD_PARTY" ${ARGN})
  find_package(GTest REQUIRED)
  find_package(rapidcheck REQUIRED)
  add_executable(${name} ${arg_SOURCES})
  ruimte_finish(${name} UNITY ${arg_UNITY} DEPENDS ${arg_DEPENDS} THIRD_PARTY ${arg_THIRD_PARTY})
  target_link_libraries(${name} PRIVATE rapidcheck GTest::gmock GTest::gtest GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE RUIMTE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  add_test(NAME ${name}
    COMMAND ${name} --gtest_brief=1 --gtest_output=xml:${CMAKE_BINARY_DIR}/results/${name}.xml
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES TIMEOUT 300)
endfunction()

function(add_module name)
  cmake_parse_arguments(arg "" "UNITY" "SOURCES;TESTS;DEPENDS;THIRD_PARTY;TEST_DEPENDS;TEST_THIRD_PARTY" ${ARGN})
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "add_module(${name}): unknown argument ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT DEFINED arg_UNITY)
    set(arg_UNITY ON)
  endif()
  foreach(dependency IN LISTS arg_DEPENDS)
    ruimte_check_arrow(${name} ${dependency})
  endforeach()
  add_library(${name} STATIC ${arg_SOURCES})
  ruimte_finish(${name} UNITY ${arg_UNITY} DEPENDS ${arg_DEPENDS} THIRD_PARTY ${arg_THIRD_PARTY})
  if(RUIMTE_TESTS AND arg_TESTS)
    ruimte_add_test_program(test_${name} UNITY ${arg_UNITY} SOURCES ${arg_TESTS}
      DEPENDS ${name} ${arg_TEST_DEPENDS} THIRD_PARTY ${arg_TEST_THIRD_PARTY})
  endif()
endfunction()

function(add_app name)
  cmake_parse_arguments(arg "" "UNITY" "SOURCES;DEPENDS;THIRD_PARTY" ${ARGN})
  foreach(dependency IN LISTS arg_DEPENDS)
    ruimte_check_arrow(${name} ${dependency})
  endforeach()
  if(NOT DEFINED arg_UNITY)
    set(arg_UNITY ON)
  endif()
  add_executable(${name} ${arg_SOURCES})
  ruimte_finish(${name} UNITY ${arg_UNITY} DEPENDS ${arg_DEPENDS} THIRD_PARTY ${arg_THIRD_PARTY})
endfunction()

function(add_suite name)
  cmake_parse_arguments(arg "" "UNITY" "SOURCES;DEPENDS;THIRD_PARTY" ${ARGN})
  if(NOT DEFINED arg_UNITY)
    set(arg_UNITY ON)
  endif()
  if(RUIMTE_TESTS)
    ruimte_add_test_program(test_${name} UNITY ${arg_UNITY} SOURCES ${arg_SOURCES}
      DEPENDS ${arg_DEPENDS} THIRD_PARTY ${arg_THIRD_PARTY})
  endif()
endfunction()

function(add_bench name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;THIRD_PARTY" ${ARGN})
  add_executable(bench_${name} EXCLUDE_FROM_ALL ${arg_SOURCES})
  ruimte_finish(bench_${name} UNITY OFF DEPENDS ${arg_DEPENDS} THIRD_PARTY ${arg_THIRD_PARTY})
endfunction()
