#include "app/map/tools/add_note_tool.h"

#include "app/document/document.h"
#include "app/map/sketch_store.h"
#include "app/map/tools/store_record.h"

#include <utility>

namespace app {

namespace {

constexpr auto table = "congestion_note";

} // namespace

AddNoteTool::AddNoteTool(ToolHost& host)
    : SketchTool(host, SketchForm::Line, QStringLiteral("congestion_note"))
{
}

QString AddNoteTool::beginHint() const
{
    return tr(
        "Klik tempat kemacetan; catatan langsung tersimpan. Klik lagi untuk menariknya sepanjang jalan.");
}

QString AddNoteTool::hint() const
{
    if (isPoint())
        return tr("Catatan tersimpan. Klik lagi untuk menariknya sepanjang jalan, atau Enter untuk catatan "
                  "berikutnya.");
    return SketchTool::hint();
}

void AddNoteTool::activate()
{
    m_note = {};
    SketchTool::activate();
}

void AddNoteTool::click(const PointerInput& input)
{
    const bool first = points().empty();
    SketchTool::click(input);
    if (!first || points().size() != 1)
        return;
    NewRecord wanted;
    wanted.table = table;
    wanted.geometry = input.place.lonLat;
    wanted.label = tr("tambah catatan kemacetan");
    m_note = storeRecord(host(), std::move(wanted));
    host().sketches().setCurrent(storeKey(), {}); // stored, so nothing is unfinished
    host().updateHint();
}

void AddNoteTool::finish(const PointerInput& input)
{
    if (!isPoint())
        return SketchTool::finish(input);
    m_note = {};
    setPoints({});
}

bool AddNoteTool::key(int key, Qt::KeyboardModifiers modifiers)
{
    // The point is stored already: there is no sketch to put away or to take back.
    if (isPoint() && (key == Qt::Key_Escape || key == Qt::Key_Backspace || key == Qt::Key_Delete)) {
        finish({});
        return true;
    }
    return SketchTool::key(key, modifiers);
}

void AddNoteTool::accept(const core::Path& lonLat)
{
    const core::Geometry line = core::LineString{lonLat};
    const auto note = std::exchange(m_note, {});
    if (note.empty()) {
        NewRecord wanted;
        wanted.table = table;
        wanted.geometry = line;
        wanted.label = tr("tambah catatan kemacetan");
        storeRecord(host(), std::move(wanted), [this, lonLat] { stored(lonLat); });
    } else if (mayEdit(host())) {
        host().document().edit(
            tr("tarik catatan kemacetan sepanjang jalan"),
            [note, line](core::PlanEdit& edit) { return edit.update(table, note, {}, line); },
            [this, guard = QPointer<QObject>(host().receiver()), lonLat] {
                if (guard)
                    stored(lonLat);
            });
    }
}

} // namespace app
