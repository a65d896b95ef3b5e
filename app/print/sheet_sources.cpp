#include "app/print/sheet_sources.h"

#include "app/print/sheet_texts.h"
#include "core/model/tables.h"
#include "gis/paint/sheet/sheet_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace app {

namespace {

using gis::Sheet;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

struct Dates
{
    std::string first{};
    std::string last{};

    void add(const std::string& date)
    {
        if (date.empty())
            return;
        if (first.empty() || date < first)
            first = date;
        last = std::max(last, date);
    }
    QString text() const
    {
        if (first.empty())
            return {};
        return first == last ? dateText(first) : dateText(first) + QStringLiteral(" – ") + dateText(last);
    }
};

QString line(const QString& what, const QString& source, const QString& date)
{
    const auto from = source.isEmpty() ? Sheet::tr("sumber belum diketahui") : source;
    return what + QStringLiteral(": ") + from + (date.isEmpty() ? QString{} : QStringLiteral(", ") + date);
}

/// What the licences of well-known open data ask to be printed with it.
QString attribution(const QString& source)
{
    struct Licence
    {
        QStringView mark{};
        QStringView line{};
    };
    // HDX COD-AB: Creative Commons for intergovernmental organisations; OpenStreetMap: osm.org/copyright.
    static constexpr Licence licences[] = {{u"HDX", u"BPS / OCHA (HDX COD-AB Indonesia), CC BY-IGO"},
                                           {u"OpenStreetMap", u"© kontributor OpenStreetMap, ODbL 1.0"},
                                           {u"OSM", u"© kontributor OpenStreetMap, ODbL 1.0"}};
    for (const auto& licence : licences)
        if (source.contains(licence.mark))
            return source.contains(u"CC BY") || source.contains(u"ODbL") ? source : licence.line.toString();
    return source;
}

void addLayer(SheetSources& sources, const core::Layer& layer)
{
    const bool known = !layer.source.empty();
    auto from = attribution(text(layer.source));
    if (!known)
        from = Sheet::tr("berkas %1, sumber belum diketahui").arg(text(layer.file));
    sources.allKnown = sources.allKnown && known;
    sources.lines.push_back(line(text(layer.name), from, text(layer.year)));
}

/// One line for each source that records of a table name, with its dates.
core::Result<void> addTable(SheetSources& sources, const core::PlanFile& plan, const core::TableSpec& table,
                            const std::vector<core::Box>& worlds)
{
    std::map<std::string, Dates> dates;
    const bool note = table.name == "congestion_note";
    for (const auto& world : worlds)
        PS_TRY(plan.features(table.name, world, [&](core::Record&& record) {
            dates[record.text("source")].add(record.text(note ? "observed_at" : "source_date"));
            return true;
        }));
    const auto title = Sheet::translated("Table", std::string{table.title});
    for (const auto& [source, when] : dates) {
        sources.allKnown = sources.allKnown && !source.empty();
        sources.lines.push_back(line(title, text(source), when.text()));
    }
    return {};
}

} // namespace

core::Result<SheetSources> sheetSources(const core::PlanFile& plan, const std::vector<core::Box>& worlds)
{
    SheetSources sources;
    PS_LET(const auto layers, plan.layers());
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer)
        if (layer->visible && std::ranges::any_of(worlds, [&](const core::Box& world) {
                return layer->extent.intersects(world);
            }))
            addLayer(sources, *layer);
    for (const char* name : {"site", "kampung", "business", "congestion_note"})
        if (const auto* table = core::findTable(name))
            PS_TRY(addTable(sources, plan, *table, worlds));
    return sources;
}

} // namespace app
