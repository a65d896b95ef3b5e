#include "app/report/site_report.h"

#include "app/print/evaluation_text.h"
#include "app/print/sheet_texts.h"
#include "gis/paint/sheet/map_figure.h"
#include "gis/paint/sheet/sheet_words.h"

#include <QDir>
#include <QImageReader>
#include <algorithm>

namespace app {

namespace {

using gis::Sheet;

constexpr int photoPixels = 1400; // the longer side; 200 dpi at the width it is shown
constexpr double photoWidthMm = 110.0;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QString number(double value, int decimals, const QLocale& locale)
{
    return gis::numberText(locale, value, decimals);
}

void writeHead(ReportWriter& writer, const ReportData& data, const ReportIdentity& identity,
               const QLocale& locale)
{
    QStringList place;
    if (!data.subject.kelurahan.empty())
        place << Sheet::tr("Kelurahan %1").arg(text(data.subject.kelurahan));
    if (!data.subject.kecamatan.empty())
        place << Sheet::tr("Kecamatan %1").arg(text(data.subject.kecamatan));
    writer.note(identity.government + QStringLiteral(" · ") + identity.agency);
    writer.title(Sheet::tr("LAPORAN EVALUASI CALON LOKASI SENTRA"), text(data.subject.record.text("name")),
                 place.isEmpty() ? Sheet::tr("Letaknya belum diketahui") : place.join(QStringLiteral(", ")));
    writeVerdict(writer, data, locale);
}

void writeMap(ReportWriter& writer, const ReportData& data, const QLocale& locale)
{
    writer.heading(Sheet::tr("Lokasi"));
    writer.facts(siteFacts(data.subject, locale));
    if (!data.map) {
        writer.paragraph(Sheet::tr("Batas lokasi belum digambar, jadi belum ada petanya."));
        return;
    }
    const auto& page = *data.map;
    writer.figure(
        {page.layout.neatline.adjusted(-0.2, -0.2, 0.2, 0.2).size(),
         [page](QPainter& painter) {
             core::Progress progress;
             // A map that cannot be read now leaves its frame: the text still stands.
             (void)gis::paintFigure(painter, page.layout, page.content, progress);
         },
         Sheet::tr("Peta %1, skala %2")
             .arg(text(data.subject.record.text("name")), gis::scaleText(locale, page.content.map.scale))});
}

void writeStages(ReportWriter& writer, const ReportData& data, const QLocale& locale)
{
    writer.heading(Sheet::tr("Tahapan"));
    const int passed = core::passedGate(data.gateRecords).value_or(-1);
    const bool english = locale.language() == QLocale::English;
    ReportTable table{{{Sheet::tr("Tahap"), 0.4},
                       {Sheet::tr("Keadaan"), 0.16},
                       {Sheet::tr("Oleh"), 0.2},
                       {Sheet::tr("Tanggal dan alasan"), 0.24}},
                      {}};
    for (const auto& gate : data.gates) {
        const auto& records = data.gateRecords;
        const auto last = std::find_if(records.rbegin(), records.rend(),
                                       [&](const auto& record) { return record.gate == gate.number; });
        const bool any = last != records.rend();
        QString state = Sheet::tr("belum");
        if (gate.number <= passed)
            state = Sheet::tr("lulus");
        else if (any && !last->passed)
            state = Sheet::tr("dikembalikan");
        const auto title = english && !gate.titleEnglish.empty() ? gate.titleEnglish : gate.title;
        table.rows.push_back({{QStringLiteral("%1  %2").arg(gate.number).arg(text(title)), {}, false},
                              {state, {}, gate.number <= passed},
                              {any ? text(last->who) : QStringLiteral("–"), {}, false},
                              {any ? dateText(last->date) : QStringLiteral("–"),
                               any ? text(last->reason) : QString{}, false}});
    }
    writer.table(table, {});
}

void writeCongestion(ReportWriter& writer, const ReportData& data, const QLocale& locale)
{
    writer.heading(Sheet::tr("Kemacetan di sekitarnya"));
    ReportTable table{{{Sheet::tr("Jalan"), 0.24},
                       {Sheet::tr("Penyebab"), 0.26},
                       {Sheet::tr("Tingkat"), 0.18},
                       {Sheet::tr("Terhalang"), 0.16},
                       {Sheet::tr("Jarak"), 0.12, true}},
                      {}};
    for (const auto& [note, metres] : data.notes) {
        const auto width = note.number("blocked_width");
        const auto street = note.number("street_width");
        const auto minutes = note.number("duration");
        auto blocked = width ? number(*width, 1, locale) + QStringLiteral(" m") : QString{};
        if (width && street)
            blocked += Sheet::tr(" dari %1 m").arg(number(*street, 1, locale));
        table.rows.push_back(
            {{text(note.text("street")), dateText(note.text("observed_at")), false},
             {codeText("congestion_note", "cause", note.text("cause")),
              codeText("congestion_note", "time_band", note.text("time_band")), false},
             {codeText("congestion_note", "severity", note.text("severity")), {}, false},
             {blocked, minutes ? Sheet::tr("%1 menit").arg(number(*minutes, 0, locale)) : QString{}, false},
             {metres < 0.5 ? Sheet::tr("di dalam") : number(metres, 0, locale) + QStringLiteral(" m"),
              {},
              false}});
    }
    writer.table(table, Sheet::tr("Tidak ada catatan kemacetan sampai %1 m dari lokasi.")
                            .arg(number(notesWithin, 0, locale)));
}

QString workersText(const core::Record& business, const QLocale& locale)
{
    const auto men = business.number("workers_male");
    const auto women = business.number("workers_female");
    return men || women ? number(men.value_or(0.0) + women.value_or(0.0), 0, locale) : QString{};
}

/// Without what is personal: owners, addresses and telephones stay in the plan.
void writeMembers(ReportWriter& writer, const ReportData& data, const QLocale& locale)
{
    writer.heading(Sheet::tr("Usaha anggota"));
    ReportTable table{{{Sheet::tr("Usaha"), 0.29},
                       {Sheet::tr("Produk atau jasa"), 0.25},
                       {Sheet::tr("KBLI"), 0.09},
                       {Sheet::tr("Pekerja"), 0.09, true},
                       {Sheet::tr("Kesediaan pindah"), 0.28}},
                      {}};
    for (const auto& business : data.members)
        table.rows.push_back(
            {{text(business.text("name")), {}, false},
             {text(business.text("product")), {}, false},
             {text(business.text("kbli")), {}, false},
             {workersText(business, locale), {}, false},
             {codeText("business", "willing_to_move", business.text("willing_to_move")), {}, false}});
    writer.table(table, Sheet::tr("Belum ada usaha di dalam lokasi atau di kampung asalnya."));
}

void writePhotos(ReportWriter& writer, const ReportData& data, const ReportIdentity& identity)
{
    if (data.photos.empty())
        return;
    writer.heading(Sheet::tr("Foto"));
    for (const auto& photo : data.photos) {
        const auto name = text(photo.text("file_name"));
        QImageReader reader{QDir{identity.planFolder}.filePath(name)};
        reader.setAutoTransform(true);
        const auto size = reader.size();
        if (std::max(size.width(), size.height()) > photoPixels)
            reader.setScaledSize(size.scaled(photoPixels, photoPixels, Qt::KeepAspectRatio));
        QStringList caption{text(photo.text("caption")), dateText(photo.text("taken_at")),
                            text(photo.text("source"))};
        caption.removeAll(QString{});
        const auto image = reader.read();
        if (image.isNull())
            writer.note(Sheet::tr("%1 (berkasnya tidak ada di samping rencana)").arg(name));
        else
            writer.image(image, photoWidthMm, caption.join(QStringLiteral(" · ")));
    }
}

void writeDecisions(ReportWriter& writer, const ReportData& data)
{
    writer.heading(Sheet::tr("Keputusan"));
    ReportTable table{{{Sheet::tr("Tanggal"), 0.16},
                       {Sheet::tr("Keputusan"), 0.2},
                       {Sheet::tr("Oleh"), 0.22},
                       {Sheet::tr("Alasan"), 0.42}},
                      {}};
    constexpr int hashDigits = 12;
    for (const auto& [record, same] : data.decisions)
        table.rows.push_back(
            {{dateText(record.text("decided_at")), {}, false},
             {codeText("decision", "verdict", record.text("verdict")),
              same ? Sheet::tr("data masih sama") : Sheet::tr("data berubah sejak itu"), true},
             {text(record.text("who")), {}, false},
             {text(record.text("reason")),
              Sheet::tr("data %1").arg(text(record.text("data_hash")).left(hashDigits)), false}});
    writer.table(table, Sheet::tr("Belum ada keputusan tentang lokasi ini."));
}

void writeSources(ReportWriter& writer, const ReportData& data)
{
    writer.heading(Sheet::tr("Sumber data dan aturan"));
    for (const auto& source : data.sources)
        writer.note(QStringLiteral("– ") + source);
    writer.note(Sheet::tr("Versi aturan: %1").arg(text(data.rulesVersion)));
    writer.note(Sheet::tr("Sidik data evaluasi: %1").arg(text(data.dataHash)));
}

} // namespace

void writeSiteReport(ReportWriter& writer, const ReportData& data, const ReportIdentity& identity,
                     const QLocale& locale)
{
    writeHead(writer, data, identity, locale);
    writeMap(writer, data, locale);
    writeStages(writer, data, locale);
    writeRules(writer, data, locale);
    writeCriteria(writer, data, locale);
    writeMissing(writer, data, locale);
    writeEvidence(writer, data, locale);
    if (data.ranked)
        writeRanking(writer, *data.ranked, locale);
    writeCongestion(writer, data, locale);
    writeMembers(writer, data, locale);
    writePhotos(writer, data, identity);
    writeDecisions(writer, data);
    writeSources(writer, data);
    writer.signers(identity.signers);
}

} // namespace app
