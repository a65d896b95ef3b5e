#include "app/map/tools/divide_tools.h"

#include "app/document/document.h"
#include "app/map/outline.h"
#include "app/map/tools/store_record.h"
#include "core/model/tables.h"
#include "gis/geometry/reshape.h"

namespace app {

namespace {

using core::MultiPolygon;

/// The record and what its outline becomes; no outlines where it has none or nothing changes.
struct Divided
{
    core::Record record{};
    std::vector<MultiPolygon> outlines{};
};

/// Others get the record's fields and its name with a number behind it.
core::Result<void> store(core::PlanEdit& edit, const std::string& table, const Divided& divided)
{
    const auto* spec = core::findTable(table);
    const std::string nameField{spec->nameField};
    PS_TRY(edit.update(table, divided.record.uuid, {}, core::Geometry{divided.outlines.front()}));
    for (std::size_t i = 1; i < divided.outlines.size(); ++i) {
        core::Record part;
        for (const auto& field : spec->fields)
            if (field.kind != core::FieldKind::Derived && !core::isUnknown(divided.record[field.name]))
                part.fields[std::string{field.name}] = divided.record[field.name];
        part.fields[nameField] = divided.record.text(nameField) + " (" + std::to_string(i + 1) + ")";
        part.geometry = divided.outlines[i];
        PS_TRY(edit.insert(table, std::move(part)));
    }
    return {};
}

} // namespace

bool OverAreaTool::areaSelected() const
{
    auto& document = host().document();
    const auto& selection = document.selection();
    const auto* table = core::findTable(selection.table);
    return document.isOpen() && selection.single() && table != nullptr &&
           table->geometry == core::GeometryRule::MultiPolygon;
}

QString OverAreaTool::beginHint() const
{
    return areaSelected() ? drawHint() : tr("Klik kampung atau lokasi yang batasnya akan diubah.");
}

void OverAreaTool::click(const PointerInput& input)
{
    if (points().empty() && !areaSelected())
        m_picker.pick(input);
    else
        SketchTool::click(input);
}

void OverAreaTool::divide(Divide divide, const QString& label, const QString& missed)
{
    if (!mayEdit(host()) || !areaSelected())
        return;
    const auto selection = host().document().selection();
    host().document().read(
        host().receiver(),
        [selection, divide = std::move(divide)](const core::PlanFile& plan) -> core::Result<Divided> {
            PS_LET(const auto record, plan.record(selection.table, selection.uuids.front()));
            const auto* area = record ? std::get_if<MultiPolygon>(&record->geometry) : nullptr;
            if (area == nullptr)
                return Divided{};
            PS_LET(auto outlines, divide(*area));
            if (outlines.front() == *area)
                outlines.clear();
            return Divided{*record, std::move(outlines)};
        },
        [this, table = selection.table, label, missed](const core::Result<Divided>& divided) {
            if (!divided || divided->outlines.empty())
                return host().say(missed);
            const auto* spec = core::findTable(table);
            const auto name = QString::fromStdString(divided->record.text(spec->nameField));
            host().document().edit(label.arg(name), [table, divided = *divided](core::PlanEdit& edit) {
                return store(edit, table, divided);
            });
        });
}

QString SplitShapeTool::drawHint() const
{
    return tr(
        "Klik titik-titik garis yang membelah batas, dari luar ke luar; Enter atau klik kanan selesai.");
}

void SplitShapeTool::accept(const core::Path& lonLat)
{
    divide([lonLat](const MultiPolygon& area) { return gis::splitAlong(area, lonLat); }, tr("belah batas %1"),
           tr("Garis ini tidak membelah batas: mulai dan akhiri di luarnya."));
}

QString CutHoleTool::drawHint() const
{
    return tr("Klik titik-titik bagian yang dibuang dari batas; Enter atau klik kanan selesai.");
}

void CutHoleTool::accept(const core::Path& lonLat)
{
    divide(
        [ring = closedRing(lonLat)](const MultiPolygon& area) -> core::Result<std::vector<MultiPolygon>> {
            PS_LET(auto left, gis::withoutRing(area, ring));
            if (left.polygons.empty()) // nothing would be left: as if it had not been touched
                return std::vector{area};
            return std::vector{std::move(left)};
        },
        tr("potong batas %1"), tr("Bagian ini tidak memotong batas, atau tidak menyisakan apa-apa."));
}

} // namespace app
