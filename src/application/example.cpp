// SPDX-License-Identifier: EUPL-1.2
#include "application/example.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "gen/embedded_data.hpp"

namespace ruimte::application {

namespace {

using base::json::Array;
using base::json::Object;
using base::json::Value;

/// A step of a story, with where it was written.
struct Step {
  base::Instant tijd;
  std::string path;
  std::size_t index = 0;
  Value value;
};

Value file_of(std::string_view path) {
  for (const auto& file : gen::voorbeeld_files())
    if (file.path == path) return base::json::parse(file.json, {.bytes = std::size_t{8} << 20U}).value();
  throw std::logic_error("not in this program: " + std::string(path));
}

/// A step without a time comes first, where the player says what is wrong with it.
base::Instant time_of(const Value& step) {
  const auto* tijd = step.member("tijd");
  const auto* text = tijd ? tijd->get_if<std::string>() : nullptr;
  return text ? base::parse_instant(*text).value_or(base::Instant{}) : base::Instant{};
}

std::vector<Step> steps_of(const Value& head) {
  std::vector<Step> out;
  for (const auto& name : *head.member("verhalen")->get_if<Array>()) {
    const auto path = "referentie/voorbeeld/verhalen/" + *name.get_if<std::string>() + ".yaml";
    const auto story = file_of(path);
    const auto& steps = *story.member("stappen")->get_if<Array>();
    for (std::size_t i = 0; i < steps.size(); ++i) out.push_back({time_of(steps[i]), path, i, steps[i]});
  }
  std::ranges::stable_sort(out, {}, &Step::tijd);
  return out;
}

}  // namespace

Value example_head() { return file_of(example_path); }

Value example_script() {
  Object script = *example_head().get_if<Object>();
  Array stappen;
  for (auto& step : steps_of(Value(script))) stappen.push_back(std::move(step.value));
  const auto stories = std::ranges::find(script, "verhalen", &Object::value_type::first);
  *stories = {"stappen", Value(std::move(stappen))};
  return Value(std::move(script));
}

std::string example_place(std::string_view pointer) {
  constexpr std::string_view list = "/stappen/";
  std::string path(example_path), place(pointer);
  if (pointer.starts_with(list)) {
    const auto rest = pointer.substr(list.size());
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    const auto steps = steps_of(example_head());
    if (error == std::errc() && number < steps.size()) {
      path = steps[number].path;
      place = std::string(list) + std::to_string(steps[number].index) +
              std::string(rest.substr(static_cast<std::size_t>(end - rest.data())));
    }
  }
  return path + ":" + std::to_string(gen::line_of(path, place));
}

}  // namespace ruimte::application
