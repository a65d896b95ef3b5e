#include "app/map/tools/draw_area_tool.h"

#include "app/map/outline.h"
#include "app/map/tools/store_record.h"

namespace app {

DrawAreaTool::DrawAreaTool(ToolHost& host, Kind kind)
    : SketchTool(host, SketchForm::Area,
                 kind == Kind::Kampung ? QStringLiteral("kampung") : QStringLiteral("site")),
      m_kind(kind)
{
}

ToolId DrawAreaTool::id() const
{
    return m_kind == Kind::Kampung ? ToolId::DrawKampung : ToolId::DrawSite;
}

QString DrawAreaTool::beginHint() const
{
    return m_kind == Kind::Kampung
               ? tr("Klik titik-titik batas kampung; Enter atau klik kanan selesai.")
               : tr("Klik titik-titik batas calon lokasi; Enter atau klik kanan selesai.");
}

void DrawAreaTool::accept(const core::Path& lonLat)
{
    NewRecord wanted;
    wanted.geometry = core::MultiPolygon{{core::Polygon{{closedRing(lonLat)}}}};
    if (m_kind == Kind::Kampung) {
        wanted.table = "kampung";
        wanted.nameWord = tr("Kampung");
        wanted.label = tr("gambar kampung");
    } else {
        wanted.table = "site";
        wanted.nameWord = tr("Lokasi");
        wanted.label = tr("gambar calon lokasi");
        wanted.fields["state"] = std::string{"usulan"}; // every site begins as a proposal
    }
    storeRecord(host(), std::move(wanted), [this, lonLat] { stored(lonLat); });
}

} // namespace app
