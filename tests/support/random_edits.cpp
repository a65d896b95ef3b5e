#include "tests/support/random_edits.h"

#include <stdexcept>
#include <string>

namespace tests {

using namespace core;

Geometry RandomEdits::geometry(GeometryRule rule)
{
    const Position at{near(110.4), near(-7.0)};
    if (rule == GeometryRule::None || below(5) == 0)
        return {};
    if (rule == GeometryRule::Point)
        return at;
    if (rule == GeometryRule::PointOrLine && below(2) == 0)
        return LineString{{at, {near(110.4), near(-7.0)}}};
    if (rule == GeometryRule::PointOrLine)
        return at;
    const double size = 0.001 + 0.001 * static_cast<double>(below(9));
    return MultiPolygon{{{{{at, {at.x + size, at.y}, {at.x + size, at.y + size}, {at.x, at.y + size}, at}}}}};
}

Value RandomEdits::value(const FieldSpec& field)
{
    if (below(4) == 0)
        return {};
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Boolean:
        return static_cast<std::int64_t>(below(2));
    case FieldType::Real:
        return near(50.0);
    case FieldType::Date:
    case FieldType::DateTime:
        return std::string{"2026-01-0"} + std::to_string(1 + below(9));
    case FieldType::Text:
    case FieldType::LongText:
        break;
    }
    return "teks \"é\" ' " + std::to_string(below(1000));
}

Record RandomEdits::record(const TableSpec& table)
{
    Record record;
    record.uuid = Uuid{"00000000-0000-4000-8000-" + std::to_string(100000000000 + ++m_count)};
    for (const auto& field : table.fields)
        if (field.kind != FieldKind::Derived && field.name != "subject")
            record.fields[std::string{field.name}] = value(field);
    record.geometry = geometry(table.geometry);
    return record;
}

Result<void> RandomEdits::editRecord(const PlanFile& plan, PlanEdit& edit)
{
    const auto& table = tables()[below(tables().size())];
    PS_LET(const auto rows, plan.records(table.name));
    const auto act = below(4);
    if (rows.empty() || act == 0) {
        PS_TRY(edit.insert(table.name, record(table)));
        return {};
    }
    const auto& row = rows[below(rows.size())];
    if (act == 1)
        return edit.remove(table.name, row.uuid);
    auto wanted = record(table);
    return edit.update(table.name, row.uuid, wanted.fields,
                       act == 2 && table.geometry != GeometryRule::None ? std::optional{wanted.geometry}
                                                                        : std::nullopt);
}

Result<void> RandomEdits::editLayer(const PlanFile& plan, PlanEdit& edit)
{
    PS_LET(const auto layers, plan.layers());
    if (layers.empty() || below(3) == 0) {
        auto settings = plan.settings();
        settings.title = "Rencana " + std::to_string(below(100000));
        return edit.setSettings(settings);
    }
    auto layer = layers[below(layers.size())];
    if (below(2) == 0)
        return edit.updateFeature(layer, 1, {{layer.fields.front().column, std::to_string(below(100000))}},
                                  geometry(GeometryRule::MultiPolygon));
    layer.name = "Lapisan " + std::to_string(below(100000));
    layer.style = R"({"fill":"#)" + std::to_string(100000 + below(900000)) + "\"}";
    layer.visible = !layer.visible;
    return edit.updateLayer(layer);
}

Result<void> RandomEdits::import(const PlanFile& plan, PlanBulk& bulk)
{
    PS_LET(const auto layers, plan.layers());
    if (!layers.empty() && below(4) == 0)
        return bulk.removeLayer(layers[below(layers.size())]);
    if (below(2) == 0) {
        const auto& table = tables()[below(4)];
        for (std::size_t i = 0; i < 1 + below(20); ++i)
            PS_TRY(bulk.addRecord(table.name, record(table)));
        return {};
    }
    Layer wanted;
    wanted.name = "Impor " + std::to_string(below(10));
    wanted.fields = {{"Nama"}, {"luas", "", "REAL"}};
    PS_LET(const auto layer, bulk.createLayer(wanted));
    PS_TRY(bulk.setStyle({layer.table, layer.name, "<qgis/>", {}}));
    for (std::size_t i = 0; i < 1 + below(20); ++i)
        PS_TRY(bulk.addFeature(layer, {std::string{"x"}, near(1.0)}, geometry(GeometryRule::MultiPolygon)));
    return {};
}

bool RandomEdits::next(PlanFile& plan)
{
    const EditLabel label{"penguji", "ubah"};
    const auto kind = below(20);
    const auto result = kind == 0  ? plan.bulk(label, [&](PlanBulk& bulk) { return import(plan, bulk); })
                        : kind < 4 ? plan.edit(label, [&](PlanEdit& edit) { return editLayer(plan, edit); })
                                   : plan.edit(label, [&](PlanEdit& edit) { return editRecord(plan, edit); });
    if (!result)
        throw std::runtime_error(result.error().subject + ": " + result.error().detail);
    return result->made;
}

} // namespace tests
