# SPDX-License-Identifier: EUPL-1.2
# Target `gen`: what tools/gen writes from schema/, werkwijze/ and referentie/, compiled. Includes read "gen/<file>.hpp".
# Other output stands in ${RUIMTE_GENERATED}: schema.json, types.ts, lists.*.sql, dictionary.json, i18n-keys.json.
set(RUIMTE_GENERATED ${CMAKE_BINARY_DIR}/generated)
set(gen_tool ${CMAKE_SOURCE_DIR}/tools/gen)

find_program(RUIMTE_NODE node REQUIRED)
if(NOT EXISTS ${gen_tool}/node_modules/yaml OR NOT EXISTS ${gen_tool}/node_modules/ajv)
  find_program(RUIMTE_NPM npm REQUIRED)
  execute_process(COMMAND ${RUIMTE_NPM} ci --no-audit --no-fund WORKING_DIRECTORY ${gen_tool} COMMAND_ERROR_IS_FATAL ANY)
endif()

# The folders themselves are watched by the globs: a new YAML file makes CMake look again.
file(GLOB gen_schema CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/schema/*.yaml)
file(GLOB_RECURSE gen_content CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/werkwijze/*.yaml ${CMAKE_SOURCE_DIR}/referentie/*.yaml)
file(GLOB gen_scripts CONFIGURE_DEPENDS ${gen_tool}/*.mjs ${gen_tool}/emit/*.mjs ${gen_tool}/fixed/*)

set(gen_units codes registry problems lists embedded_schema embedded_data line_of)
foreach(path IN LISTS gen_schema)
  get_filename_component(stem ${path} NAME_WE)
  if(NOT stem MATCHES "^(codes|problemen)$")
    list(APPEND gen_units ${stem})
  endif()
endforeach()
list(TRANSFORM gen_units PREPEND ${RUIMTE_GENERATED}/gen/)
list(TRANSFORM gen_units APPEND .cpp OUTPUT_VARIABLE gen_sources)
list(TRANSFORM gen_units APPEND .hpp OUTPUT_VARIABLE gen_headers)
list(REMOVE_ITEM gen_headers ${RUIMTE_GENERATED}/gen/line_of.hpp)

# Files keep their time when their content does not change, so only what really changed is compiled again.
add_custom_command(
  OUTPUT ${RUIMTE_GENERATED}/stamp
  BYPRODUCTS ${gen_sources} ${gen_headers} ${RUIMTE_GENERATED}/gen/all.hpp
  COMMAND ${RUIMTE_NODE} ${gen_tool}/gen.mjs --schema ${CMAKE_SOURCE_DIR}/schema
    --werkwijze ${CMAKE_SOURCE_DIR}/werkwijze --referentie ${CMAKE_SOURCE_DIR}/referentie --out ${RUIMTE_GENERATED}
  COMMAND ${CMAKE_COMMAND} -E touch ${RUIMTE_GENERATED}/stamp
  DEPENDS ${gen_schema} ${gen_content} ${gen_scripts}
  COMMENT "Generating from schema/, werkwijze/ and referentie/"
  VERBATIM)

add_library(gen STATIC ${gen_sources} ${RUIMTE_GENERATED}/stamp)
target_include_directories(gen PUBLIC ${RUIMTE_GENERATED})
ruimte_finish(gen DEPENDS base)
target_compile_options(gen PRIVATE $<$<CXX_COMPILER_ID:Clang>:-Wno-overlength-strings>) # the embedded schema is one literal

# The emitters' own tests (test/gen.test.mjs) run with the other tests of tools/ in ./test.
if(RUIMTE_TESTS)
  ruimte_add_test_program(test_gen SOURCES ${gen_tool}/test/generated.test.cpp DEPENDS gen)
endif()
