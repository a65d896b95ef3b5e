#pragma once

#include "core/analysis/plan_evidence.h"
#include "tests/gis/io/import_support.h"

#include <map>

namespace tests {

inline std::string areaFeature(const char* code, const char* name, const char* kecamatan, int place)
{
    const auto west = 110.40 + 0.01 * place;
    const auto x = [](double value) { return std::to_string(value); };
    return std::string{R"({"type":"Feature","properties":{"kode":")"} + code + R"(","kelurahan":")" + name +
           R"(","kecamatan":")" + kecamatan + R"("},"geometry":{"type":"Polygon","coordinates":[[[)" +
           x(west) + ",-6.98],[" + x(west + 0.01) + ",-6.98],[" + x(west + 0.01) + ",-6.97],[" + x(west) +
           ",-6.97],[" + x(west) + ",-6.98]]]}}";
}

/// Four kelurahan of Semarang as squares side by side; two bear one name.
class City : public ImportBench
{
public:
    City()
    {
        tests::writeFile(folder().file("kelurahan.geojson"),
                         R"({"type":"FeatureCollection","features":[)" +
                             areaFeature("33.74.03.1007", "Sarirejo", "Semarang Timur", 0) + "," +
                             areaFeature("33.74.14.1005", "Purwosari", "Mijen", 1) + "," +
                             areaFeature("33.74.02.1009", "Purwosari", "Semarang Utara", 2) + "," +
                             areaFeature("33.74.07.1007", "Mugassari", "Semarang Selatan", 3) + "]}");
        auto wanted = request(folder().file("kelurahan.geojson"));
        wanted.role = core::LayerRole::Kelurahan;
        REQUIRE(import(wanted)->stored == 4);
    }

    gis::ImportRequest households(const std::string& text, const std::string& name = "rumah_tangga.csv")
    {
        tests::writeFile(folder().file(name), text);
        auto wanted = request(folder().file(name));
        wanted.role = core::LayerRole::Household;
        return wanted;
    }

    std::map<std::string, std::string> counted() const
    {
        std::map<std::string, std::string> all;
        const auto evidence = core::planEvidence(const_cast<City*>(this)->plan());
        REQUIRE(evidence);
        for (const auto& record : *evidence)
            all[record.text("subject")] = record.text("value");
        return all;
    }
};

inline std::string reason(const gis::ImportReport& report, std::int64_t row)
{
    for (const auto& rejected : report.rejected)
        if (rejected.row == row)
            return core::filled(rejected.message);
    return {};
}

inline bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace tests
