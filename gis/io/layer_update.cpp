#include "gis/io/layer_update.h"

#include "core/base/translate.h"
#include "core/storage/edit_more.h"
#include "core/storage/gpkg_geometry.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace gis {

namespace {

using core::Layer;
using core::Record;

#define M(text) PS_TEXT("Import", text)

std::optional<Layer> onlyLayer(const core::PlanFile& plan, const std::string& name, const std::string& file,
                               const std::vector<SourceColumn>& columns)
{
    const auto layers = plan.layers();
    std::optional<Layer> found;
    for (const auto& layer : layers ? *layers : std::vector<Layer>{}) {
        if (layer.file != file || !layer.name.starts_with(name))
            continue;
        if (found || layer.name != name)
            return std::nullopt;
        found = layer;
    }
    if (!found ||
        !std::equal(found->fields.begin(), found->fields.end(), columns.begin(), columns.end(),
                    [](const auto& field, const auto& column) { return field.title == column.title; }))
        return std::nullopt;
    return found;
}

bool allDifferent(std::vector<std::string> keys)
{
    std::sort(keys.begin(), keys.end());
    return !keys.empty() && !keys.front().empty() &&
           std::adjacent_find(keys.begin(), keys.end()) == keys.end();
}

/// "33.74.03.1007 · 2023"
std::string joined(const std::string& thing, const std::string& year)
{
    return year.empty() ? thing : thing + " · " + year;
}

/// The features of a layer as a key tells them apart.
struct KeyedFeatures
{
    std::map<std::string, std::int64_t> rows{}; // empty where the key does not tell them apart
    std::set<std::string> things{};
};

core::Result<KeyedFeatures> featuresBy(const core::PlanFile& plan, const Layer& layer, const LayerKey& key)
{
    KeyedFeatures features;
    bool different = true;
    PS_TRY(plan.features(layer, std::nullopt, [&](Record&& record) {
        auto thing = record.text(layer.fields[key.thing].column);
        const auto year = key.year ? record.text(layer.fields[*key.year].column) : std::string{};
        different = !thing.empty() && features.rows.emplace(joined(thing, year), record.fid).second;
        features.things.insert(std::move(thing));
        return different;
    }));
    return different ? std::move(features) : KeyedFeatures{};
}

std::string shapeText(const core::Geometry& geometry)
{
    if (core::isEmpty(geometry))
        return {};
    const auto box = core::boundsOf(geometry);
    return fmt::format("{:.6f}, {:.6f} … {:.6f}, {:.6f}", box.minX, box.minY, box.maxX, box.maxY);
}

/// The layer and the key by which the file's rows find its features.
struct Match
{
    Layer layer{};
    LayerKey key{};
    KeyedFeatures features{};
    const std::vector<std::string>* things = nullptr; // of all rows of the file
};

/// Ways to tell features apart, the best first. The outline of an area is brought up to date whatever the
/// year says; a number of households belongs to its year.
std::vector<bool> withYear(const Layer& layer, bool hasYear)
{
    if (!hasYear)
        return {false};
    return layer.role == core::LayerRole::Household ? std::vector{true} : std::vector{false, true};
}

std::vector<std::string> keysOf(const std::vector<std::string>& things, const std::vector<std::string>* years)
{
    auto keys = things;
    for (std::size_t i = 0; years != nullptr && i < keys.size(); ++i)
        keys[i] = joined(keys[i], years->at(i));
    return keys;
}

core::Result<std::optional<Match>> matchFor(const core::PlanFile& plan, const std::string& name,
                                            const std::string& file, const std::vector<SourceColumn>& columns,
                                            const ColumnMapping& mapping, const LayerDifference& difference)
{
    auto layer = onlyLayer(plan, name, file, columns);
    if (!layer)
        return std::optional<Match>{};
    const auto* year = mapping.find("year");
    for (const bool yearly : withYear(*layer, year != nullptr))
        for (const auto& [field, things] :
             {std::pair{"code", &difference.codes}, {"name", &difference.names}}) {
            const auto* column = mapping.find(field);
            if (column == nullptr || !allDifferent(keysOf(*things, yearly ? &difference.years : nullptr)))
                continue;
            const LayerKey key{column->column, yearly ? std::optional{year->column} : std::nullopt};
            PS_LET(auto features, featuresBy(plan, *layer, key));
            if (!features.rows.empty())
                return std::optional{Match{*std::move(layer), key, std::move(features), things}};
        }
    return std::optional<Match>{};
}

/// Less than half of the file is about what the layer has: it is another one.
bool isAnother(const Match& match)
{
    const auto known = std::count_if(match.things->begin(), match.things->end(), [&](const auto& thing) {
        return match.features.things.contains(thing);
    });
    return known * 2 < std::ssize(*match.things);
}

} // namespace

std::string LayerKey::of(const std::vector<core::Value>& values) const
{
    return joined(core::toText(values[thing]), year ? core::toText(values[*year]) : std::string{});
}

core::Result<std::optional<LayerUpdate>> LayerUpdate::decide(const core::PlanFile& plan,
                                                             const std::string& name,
                                                             const std::vector<SourceColumn>& columns,
                                                             const ColumnMapping& mapping,
                                                             LayerDifference difference, ImportReport& report)
{
    PS_LET(const auto match, matchFor(plan, name, report.file, columns, mapping, difference));
    if (!match || isAnother(*match))
        return std::optional<LayerUpdate>{};
    const auto onePart = std::all_of(difference.rows.begin(), difference.rows.end(),
                                     [](const auto& row) { return row.parts.size() <= 1; });
    std::map<std::int64_t, const SourceRow*> changed;
    LayerUpdate update;
    update.m_layer = match->layer;
    for (auto& row : difference.rows) {
        const auto found = match->features.rows.find(match->key.of(row.values));
        if (found != match->features.rows.end())
            changed[found->second] = &row;
    }
    if (!onePart)
        return std::optional<LayerUpdate>{};
    PS_TRY(update.compare(plan, changed, match->key, report));
    for (auto& row : difference.rows) {
        if (match->features.rows.contains(match->key.of(row.values)))
            continue;
        report.stored += row.standsFor;
        report.added += row.standsFor;
        if (row.parts.empty())
            addUnlocated(report, row.row, {});
        update.m_added.push_back(std::move(row));
    }
    const auto keys = keysOf(*match->things, match->key.year ? &difference.years : nullptr);
    const std::set<std::string> inFile{keys.begin(), keys.end()};
    for (const auto& [key, fid] : match->features.rows)
        if (!inFile.contains(key))
            report.gone.push_back({0, {match->layer.table, {}, fid}, key, {}});
    return std::optional{std::move(update)};
}

core::Result<void> LayerUpdate::compare(const core::PlanFile& plan,
                                        const std::map<std::int64_t, const SourceRow*>& rows,
                                        const LayerKey& key, ImportReport& report)
{
    PS_LET(const auto changedHere, core::fieldsChangedHere(plan, m_layer.table));
    std::unordered_map<std::int64_t, StoredRow> storedRows;
    PS_TRY(plan.features(m_layer, std::nullopt, [&](Record&& record) {
        const auto found = rows.find(record.fid);
        if (found == rows.end())
            return true;
        const auto& row = *found->second;
        const auto here = changedHere.find(record.fid);
        const StoredRow stored{m_layer.table, {}, record.fid};
        ImportReport::Change told{row.row, stored, key.of(row.values)};
        Change change{record.fid};
        const auto differs = [&](const std::string& column, const std::string& title,
                                 const std::string& before, const std::string& after) {
            if (here == changedHere.end() || !here->second.contains(column)) {
                told.fields.push_back({title, before, after});
                return true;
            }
            report.conflicts.push_back(
                {row.row,
                 "kept-edit",
                 {M("%1: “%2” dari berkas tidak dipakai; di rencana sudah diubah menjadi “%3”"),
                  {title, after, before}},
                 0.0});
            return false;
        };
        for (std::size_t i = 0; i < m_layer.fields.size() && i < row.values.size(); ++i) {
            const auto& field = m_layer.fields[i];
            const auto after = core::toText(row.values[i]);
            if (record.text(field.column) != after &&
                differs(field.column, field.title, record.text(field.column), after))
                change.fields[field.column] = row.values[i];
        }
        const auto shape = row.parts.empty() ? core::Result<core::Geometry>{core::Geometry{}}
                                             : core::readGpkgGeometry(row.parts.front());
        if (shape && *shape != record.geometry && !core::isEmpty(*shape) &&
            differs("geom", "geom", shapeText(record.geometry), shapeText(*shape)))
            change.geometry = *shape;
        const bool any = !told.fields.empty();
        (any ? report.stored : report.alreadyPresent) += row.standsFor;
        if (any && core::isEmpty(record.geometry) && !change.geometry)
            addUnlocated(report, row.row, stored);
        storedRows.emplace(row.row, stored);
        if (any) {
            report.changed.push_back(std::move(told));
            m_changes.push_back(std::move(change));
        }
        return true;
    }));
    tellStored(report, storedRows);
    return {};
}

core::Result<void> LayerUpdate::store(core::PlanFile& plan, const core::EditLabel& label,
                                      ImportReport& report,
                                      const std::function<std::string()>& reportText) const
{
    PS_LET(const auto done, plan.edit(label, [&](core::PlanEdit& edit) -> core::Result<void> {
        for (const auto& change : m_changes)
            PS_TRY(edit.updateFeature(m_layer, change.fid, change.fields, change.geometry));
        std::unordered_map<std::int64_t, StoredRow> added;
        for (const auto& row : m_added) {
            PS_LET(const auto fid, core::insertFeature(edit, m_layer, row.values,
                                                       row.parts.empty() ? core::Blob{} : row.parts.front()));
            added[row.row] = {m_layer.table, {}, fid};
        }
        tellStored(report, added);
        return core::setReport(edit, reportText());
    }));
    report.historyId = done.made ? done.historyId : 0;
    return {};
}

#undef M

} // namespace gis
