// SPDX-License-Identifier: EUPL-1.2
// ./bench overlay-groei: how the time of the overlay grows with the number of claims and of points per claim, per
// province, one thread, in processor time. Writes docs/metingen/overlay-groei.svg and overlay-groei.md. No bar.
#include <array>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>

#include "sets/overlay_sets.hpp"

namespace {

using namespace ruimte;

constexpr int rounds = 3;

struct Sample {
  std::size_t size = 0, entries = 0;
  std::int32_t cell_m = 0;
  double seconds = 0;
};

struct Series {
  const char *title, *axis;
  std::vector<Sample> samples;
};

Sample measure(const bench::ClaimSet& set, std::size_t size, const spatial::Layer& zones) {
  const auto claims = bench::make_claims(set);
  Sample sample{.size = size, .entries = 0, .cell_m = 0, .seconds = 0};
  std::vector<double> seconds;
  for (int i = 0; i < rounds; ++i) {
    spatial::Layer c = claims, z = zones;
    const double start = bench::processor_seconds();
    const auto overlay = spatial::Overlay::of(std::move(c), std::move(z)).value();
    sample.entries = overlay.entries().size();
    seconds.push_back(bench::processor_seconds() - start);
    sample.cell_m = overlay.cell_m();
  }
  sample.seconds = bench::percentile(seconds, 0);
  std::printf("%6zu claims van %6zu punten: %.4f s, cel %d m, %zu gebieden\n", set.claims, set.points, sample.seconds,
              sample.cell_m, sample.entries);
  std::fflush(stdout);
  return sample;
}

/// The power of growth over the upper half of the samples.
double slope(const std::vector<Sample>& samples) {
  const Sample &a = samples[samples.size() / 2], &b = samples.back();
  return std::log(b.seconds / a.seconds) / std::log(static_cast<double>(b.size) / static_cast<double>(a.size));
}

std::string table(const std::vector<Series>& all) {
  std::string out =
      "# Growth of the overlay\n\nWritten by `./bench overlay-groei`: quietest of three rounds, processor time, one "
      "thread, per province. The power is that\nof the upper half of the sizes.\n\n![growth](overlay-groei.svg)\n";
  std::array<char, 160> line{};
  for (const Series& series : all) {
    std::snprintf(line.data(), line.size(), "\n%s: power %.2f\n\n", series.title, slope(series.samples));
    out += line.data();
    out += std::string("| ") + series.axis + " | seconds | cell (m) | areas |\n|---|---|---|---|\n";
    for (const Sample& s : series.samples) {
      std::snprintf(line.data(), line.size(), "| %zu | %.4f | %d | %zu |\n", s.size, s.seconds, s.cell_m, s.entries);
      out += line.data();
    }
  }
  return out;
}

/// A panel with both axes in powers of ten: 10^2 .. 10^4 to the right, 10^-3 .. 10^1 seconds up.
class Panel {
 public:
  explicit Panel(double left) : left_(left) {}

  std::string draw(const Series& series) {
    text(left_ + width / 2, top - 14, "middle", series.title);
    text(left_ + width / 2, top + height + 36, "middle", series.axis);
    for (int power = 2; power <= 4; ++power) {
      line(x(std::pow(10, power)), top, x(std::pow(10, power)), top + height);
      text(x(std::pow(10, power)), top + height + 18, "middle", std::to_string(std::lround(std::pow(10, power))));
    }
    for (int power = -3; power <= 1; ++power) {
      line(left_, y(std::pow(10, power)), left_ + width, y(std::pow(10, power)));
      std::array<char, 16> label{};
      std::snprintf(label.data(), label.size(), "%g s", std::pow(10, power));
      text(left_ - 6, y(std::pow(10, power)) + 4, "end", label.data());
    }
    std::string points;
    std::array<char, 120> part{};
    for (const Sample& s : series.samples) {
      const double at_x = x(static_cast<double>(s.size)), at_y = y(s.seconds);
      std::snprintf(part.data(), part.size(), "%.1f,%.1f ", at_x, at_y);
      points += part.data();
      std::snprintf(part.data(), part.size(), "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"#01689b\"/>\n", at_x,
                    at_y);
      out_ += part.data();
    }
    return out_ + "<polyline fill=\"none\" stroke=\"#01689b\" stroke-width=\"2\" points=\"" + points + "\"/>\n";
  }

  static constexpr double width = 340, height = 300, top = 40;

 private:
  [[nodiscard]] double x(double size) const { return left_ + width * (std::log10(size) - 2) / 2; }
  static double y(double seconds) { return top + height * (1 - std::log10(seconds)) / 4; }

  void text(double at_x, double at_y, const char* anchor, const std::string& words) {
    std::array<char, 120> start{};
    std::snprintf(start.data(), start.size(), "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", at_x, at_y, anchor);
    out_ += start.data() + words + "</text>\n";
  }
  void line(double x1, double y1, double x2, double y2) {
    std::array<char, 120> part{};
    std::snprintf(part.data(), part.size(),
                  "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#cccccc\"/>\n", x1, y1, x2, y2);
    out_ += part.data();
  }

  double left_;
  std::string out_;
};

std::string drawing(const std::vector<Series>& all) {
  std::string out =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 860 400\" font-family=\"sans-serif\" font-size=\"12\">\n"
      "<title>Growth of the overlay, logarithmic axes</title>\n<rect width=\"860\" height=\"400\" fill=\"#ffffff\"/>\n";
  double left = 60;
  for (const Series& series : all) {
    out += Panel(left).draw(series);
    left += Panel::width + 80;
  }
  return out + "</svg>\n";
}

void run() {
  const auto zones = bench::read_map("provincies");
  std::vector<Series> all{{"Claims of 500 points, radius 6.2 km", "claims", {}},
                          {"1,000 claims, radius 8 km", "points per claim", {}}};
  for (const std::size_t claims : {250U, 500U, 1'000U, 2'000U, 4'000U}) {
    all[0].samples.push_back(measure({.claims = claims, .points = 500, .radius_m = 6'200}, claims, zones));
  }
  for (const std::size_t points : {100U, 250U, 500U, 1'000U, 2'000U, 4'000U, 8'000U}) {
    all[1].samples.push_back(measure({.claims = 1'000, .points = points, .radius_m = 8'000}, points, zones));
  }
  std::filesystem::create_directories("docs/metingen");
  std::ofstream("docs/metingen/overlay-groei.svg") << drawing(all);
  std::ofstream("docs/metingen/overlay-groei.md") << table(all);
}

}  // namespace

int main() {
  try {
    run();
    std::printf("geschreven: docs/metingen/overlay-groei.svg en .md\n");
    return 0;
  } catch (const std::exception& error) {
    std::printf("mislukt: %s\n", error.what());
    return 1;
  }
}
