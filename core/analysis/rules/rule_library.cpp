#include "core/analysis/rules/rule_library.h"

#include "core/base/csv.h"

#include <algorithm>
#include <filesystem>

namespace core {

namespace {

namespace fs = std::filesystem;

struct RuleFile
{
    std::string path{};
    std::string content{};
    RuleSet set{};
};

Result<std::vector<std::string>> ruleFilePaths(const std::string& folder)
{
    std::vector<std::string> paths;
    std::error_code code;
    for (fs::directory_iterator it{folder, code}, end; !code && it != end; it.increment(code))
        if (it->path().extension() == ".json" && it->is_regular_file(code))
            paths.push_back(it->path().string());
    if (code)
        return fail(code == std::errc::no_such_file_or_directory ? ErrorCode::FileNotFound
                                                                 : ErrorCode::FileUnreadable,
                    folder, code.message());
    std::sort(paths.begin(), paths.end());
    return paths;
}

Result<std::vector<RuleFile>> readFiles(const std::string& folder)
{
    PS_LET(const auto paths, ruleFilePaths(folder));
    std::vector<RuleFile> files;
    for (const auto& path : paths) {
        PS_LET(auto text, readTextFile(path));
        PS_LET(auto set, readRuleSet(text, path));
        for (const auto& other : files)
            if (other.set.id == set.id)
                return fail(ErrorCode::RuleUnreadable, path + ": id",
                            "\"" + set.id + "\" is already the id of " + other.path);
        files.push_back({path, std::move(text), std::move(set)});
    }
    return files;
}

/// The planner's own choice, where the row's column says something else than the text it was made with.
std::optional<bool> switchedInPlan(const Record& row, const RuleSet& asStored)
{
    const auto active = row.number("active");
    if (!active || (*active != 0.0) == asStored.active)
        return std::nullopt;
    return *active != 0.0;
}

Result<void> overlay(std::vector<RuleSet>& sets, const Record& row)
{
    const auto id = row.text("id");
    auto stored = readRuleSet(row.text("content"), "rule_set " + id);
    const bool shipped = row.number("shipped").value_or(0.0) != 0.0;
    const auto file =
        std::find_if(sets.begin(), sets.end(), [&](const RuleSet& set) { return set.id == id; });
    if (!stored && shipped && file != sets.end())
        return {};
    PS_LET(auto set, std::move(stored));
    const auto active = switchedInPlan(row, set);
    set.id = id;
    if (file == sets.end())
        sets.push_back(std::move(set));
    else if (!shipped)
        *file = std::move(set);
    auto& placed =
        *std::find_if(sets.begin(), sets.end(), [&](const RuleSet& other) { return other.id == id; });
    placed.active = active.value_or(placed.active);
    return {};
}

void sortByOrder(std::vector<RuleSet>& sets)
{
    std::sort(sets.begin(), sets.end(), [](const RuleSet& a, const RuleSet& b) {
        return a.order != b.order ? a.order < b.order : a.id < b.id;
    });
}

} // namespace

Result<std::vector<RuleSet>> readRuleFolder(const std::string& folder)
{
    PS_LET(auto files, readFiles(folder));
    std::vector<RuleSet> sets;
    for (auto& file : files)
        sets.push_back(std::move(file.set));
    sortByOrder(sets);
    return sets;
}

Result<std::vector<Record>> shippedRuleSets(const std::string& folder)
{
    PS_LET(const auto files, readFiles(folder));
    std::vector<Record> records;
    for (const auto& [path, content, set] : files) {
        Record record;
        record.fields["id"] = set.id;
        record.fields["title"] = set.title;
        record.fields["version"] = set.version;
        record.fields["source"] = set.provenance.citation();
        if (set.provenance.date.size() ==
            10) // the column holds whole dates; a bare year stays in the content
            record.fields["date"] = set.provenance.date;
        record.fields["verified"] = std::int64_t{set.provenance.verified};
        record.fields["shipped"] = std::int64_t{1};
        record.fields["active"] = std::int64_t{set.active};
        record.fields["content"] = content;
        records.push_back(std::move(record));
    }
    return records;
}

Result<std::vector<RuleSet>> ruleSetsFor(const std::string& folder, const std::vector<Record>& planRows)
{
    std::vector<RuleSet> sets;
    if (auto files = readRuleFolder(folder))
        sets = *std::move(files);
    else if (files.error().code != ErrorCode::FileNotFound)
        return fail(std::move(files).error());
    for (const auto& row : planRows)
        PS_TRY(overlay(sets, row));
    sortByOrder(sets);
    return sets;
}

const RuleSet* findRuleSet(const std::vector<RuleSet>& sets, std::string_view id)
{
    const auto found =
        std::find_if(sets.begin(), sets.end(), [&](const RuleSet& set) { return set.id == id; });
    return found == sets.end() ? nullptr : &*found;
}

std::string rulesVersion(const std::vector<RuleSet>& sets)
{
    std::string version;
    for (const auto& set : sets)
        if (set.active)
            version += (version.empty() ? "" : ", ") + set.id + "@" + set.version;
    return version;
}

} // namespace core
