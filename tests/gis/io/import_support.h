#pragma once

#include "gis/io/import.h"

#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

namespace tests {

/// An empty plan of Kota Semarang and imports into it with the built program as reader.
class ImportBench
{
public:
    ImportBench() : m_plan(core::PlanFile::create(m_folder.file("plan.gpkg"), {.title = "Uji"}).value()) {}

    gis::ImportRequest request(const std::string& path,
                               gis::ImportTarget target = gis::ImportTarget::Layer) const
    {
        gis::ImportRequest request;
        request.path = path;
        request.target = target;
        request.reader.program = PETASENTRA_PROGRAM;
        request.who = "uji";
        return request;
    }

    core::Result<gis::ImportReport> import(const gis::ImportRequest& request)
    {
        core::Progress progress;
        auto report = gis::importFile(m_plan, request, progress);
        if (report) {
            const auto rejected = static_cast<std::int64_t>(report->rejected.size());
            CHECK(report->rowsRead == report->stored + report->alreadyPresent + rejected);
            CHECK(report->withoutLocation <= report->stored);
        }
        return report;
    }

    /// A file of this content, imported as records.
    gis::ImportReport importText(const std::string& text,
                                 gis::ImportTarget target = gis::ImportTarget::Business,
                                 const std::string& name = "usaha.csv")
    {
        writeFile(m_folder.file(name), text);
        auto report = import(request(m_folder.file(name), target));
        REQUIRE(report);
        return *std::move(report);
    }

    std::vector<core::Record> records(const char* table) const { return m_plan.records(table).value(); }

    core::PlanFile& plan() { return m_plan; }
    const TemporaryFolder& folder() const { return m_folder; }

private:
    TemporaryFolder m_folder{};
    core::PlanFile m_plan;
};

inline std::string mapped(const gis::ImportReport& report, const std::string& field)
{
    for (const auto& [name, column] : report.mapping)
        if (name == field)
            return column;
    return {};
}

inline std::int64_t conflicts(const gis::ImportReport& report, const std::string& kind)
{
    return std::count_if(report.conflicts.begin(), report.conflicts.end(),
                         [&](const auto& row) { return row.kind == kind; });
}

} // namespace tests
