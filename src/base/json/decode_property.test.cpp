// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/json.hpp"
#include "base/json/sample.test.hpp"

namespace ruimte::base {
namespace {

using sample::Alles;
using sample::Deel;
using sample::Zijde;

template <class T, class Make>
std::optional<T> maybe(const Make& make) {
  return *rc::gen::arbitrary<bool>() ? std::optional<T>(make()) : std::nullopt;
}

std::string any_text(int min, int max) {
  const auto length = *rc::gen::inRange<std::size_t>(static_cast<std::size_t>(min), static_cast<std::size_t>(max) + 1);
  std::string out;
  for (std::size_t i = 0; i < length; ++i)
    out += *rc::gen::element("a", "Z", " ", "\"", "\\", "\n", "/", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x8C\xB7");
  return out;
}

Date any_date() { return {*rc::gen::inRange(0, 40'000)}; }

Deel any_part() {
  return {any_text(1, 20),
          maybe<std::int64_t>([] { return *rc::gen::inRange<std::int64_t>(-9007199254740991, 9007199254740992); })};
}

Geometry any_geometry() {
  const std::int32_t x = *rc::gen::inRange(0, 280'000'000);
  const std::int32_t y = *rc::gen::inRange(300'000'000, 600'000'000);
  if (*rc::gen::arbitrary<bool>()) return {GeometryType::punt, {{{{x, y}}}}};
  return {GeometryType::vlak, {{{{x, y}, {x + *rc::gen::inRange(1, 1000), y}, {x, y + *rc::gen::inRange(1, 1000)}}}}};
}

Alles any_record() {
  Alles a;
  a.akkoord = maybe<bool>([] { return *rc::gen::arbitrary<bool>(); });
  a.bedrag = maybe<std::int64_t>([] { return *rc::gen::inRange<std::int64_t>(-5, 1001); });
  a.datum = maybe<Date>(any_date);
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) a.delen.push_back(any_part());
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) a.dagen.push_back(any_date());
  for (auto& byte : a.id.v) byte = *rc::gen::arbitrary<std::uint8_t>();
  a.kaart = maybe<Geometry>(any_geometry);
  a.moment = maybe<Instant>(
      [] { return Instant{*rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 4'000'000'000'000'000)}; });
  a.onderdeel = maybe<Deel>(any_part);
  a.partijen = {*rc::gen::element(Zijde::rijk, Zijde::provincie)};
  a.provincie = maybe<std::string>([] { return std::string("prov:") + *rc::gen::element('a', '-', '.', '_', '9'); });
  a.oppervlakte = maybe<SquareMetres>([] { return SquareMetres{*rc::gen::inRange<std::int64_t>(0, 1'000'001)}; });
  a.titel = any_text(3, 10);
  a.zijde = *rc::gen::element(Zijde::rijk, Zijde::provincie);
  return a;
}

RC_GTEST_PROP(DecodeProperty, EveryRecordSurvives, ()) {
  const Alles value = any_record();
  const std::string text = encode(Record::of(value));
  const auto back = decode(describe<Alles>(), text);
  RC_ASSERT(back.has_value());
  RC_ASSERT(back->as<Alles>() == value);
  RC_ASSERT(encode(*back) == text);
  RC_ASSERT(json::encode(to_value(*back)) == text);
}

RC_GTEST_PROP(DecodeProperty, DamagedInputIsRefusedOrCanonical, ()) {
  std::string text = encode(Record::of(any_record()));
  for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
    const auto place = *rc::gen::inRange<std::size_t>(0, text.size());
    if (*rc::gen::arbitrary<bool>())
      text.erase(place, *rc::gen::inRange<std::size_t>(1, 8));
    else
      text.insert(place, *rc::gen::element("0", "\"", "}", "[", ",", "null", ".5", "\\u0000", "\xFF", ":"));
    if (text.empty()) break;
  }
  const auto result = decode(describe<Alles>(), text);
  if (result) {
    const std::string canonical = encode(*result);
    RC_ASSERT(encode(decode(describe<Alles>(), canonical).value()) == canonical);
  } else {
    RC_ASSERT(!result.error().empty());
  }
}

}  // namespace
}  // namespace ruimte::base
