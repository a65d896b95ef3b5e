#pragma once

#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace tests {

/// A new plan in a folder of its own, and the program's answers about it.
class ExportBench
{
public:
    ExportBench()
    {
        setenv("PETASENTRA_RESOURCES", PETASENTRA_SOURCE_DIR "/resources", 1);
        REQUIRE(run({"new", plan, "--title", "Uji ekspor"}).exitCode == 0);
    }

    std::string file(const std::string& name) const { return m_folder.file(name); }
    const std::filesystem::path& folder() const { return m_folder.path(); }

    void add(const std::string& table, const std::vector<std::string>& fields,
             const std::string& wkt = {}) const
    {
        std::vector<std::string> words{"add", plan, table};
        for (const auto& field : fields) {
            words.emplace_back("--set");
            words.push_back(field);
        }
        if (!wkt.empty()) {
            words.emplace_back("--wkt");
            words.push_back(wkt);
        }
        const auto added = run(words);
        INFO(added.errors);
        REQUIRE(added.exitCode == 0);
    }

    ProgramResult exportTo(const std::string& what, const std::string& format, const std::string& path,
                           const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> words{"export", plan,    "--what", what,    "--format",
                                       format,   "--out", path,     "--json"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    /// Exports and gives the program's answer.
    nlohmann::json answer(const std::string& what, const std::string& format, const std::string& path,
                          const std::vector<std::string>& more = {}) const
    {
        const auto result = exportTo(what, format, path, more);
        INFO(result.errors);
        REQUIRE(result.exitCode == 0);
        return nlohmann::json::parse(result.output);
    }

    /// What GDAL reads in it.
    static nlohmann::json readBack(const std::string& path)
    {
        const auto read =
            run({PETASENTRA_SOURCE_DIR "/tests/app/export/read_back.py", path}, "/usr/bin/python3");
        INFO(read.errors);
        REQUIRE(read.exitCode == 0);
        return nlohmann::json::parse(read.output);
    }

    /// All its bytes, unpacked where it is a zip.
    static nlohmann::json scan(const std::string& path)
    {
        const auto read =
            run({PETASENTRA_SOURCE_DIR "/tests/app/export/read_back.py", "--scan", path}, "/usr/bin/python3");
        INFO(read.errors);
        REQUIRE(read.exitCode == 0);
        return nlohmann::json::parse(read.output);
    }

private:
    TemporaryFolder m_folder{};

public:
    std::string plan = m_folder.file("plan.gpkg");
};

} // namespace tests
