#include "app/export/export_dialog.h"

#include "app/errors/error_text.h"
#include "app/export/export_words.h"
#include "app/models/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QUrl>

namespace app {

namespace {

constexpr auto formatNames = std::to_array<const char*>({"xlsx", "csv", "gpkg", "shp", "geojson", "kml"});

QString formatTitle(const QString& name)
{
    if (name == QStringLiteral("xlsx"))
        return ExportDialog::tr("Excel (XLSX)");
    if (name == QStringLiteral("csv"))
        return ExportDialog::tr("Teks dengan pemisah (CSV)");
    if (name == QStringLiteral("gpkg"))
        return ExportDialog::tr("GeoPackage");
    if (name == QStringLiteral("shp"))
        return ExportDialog::tr("Shapefile, semua berkasnya dalam satu ZIP");
    if (name == QStringLiteral("geojson"))
        return ExportDialog::tr("GeoJSON");
    return ExportDialog::tr("KML (Google Earth)");
}

QComboBox* combo(const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    return box;
}

QString shownList(const std::vector<std::string>& names)
{
    QStringList list;
    for (const auto& name : names)
        list << QString::fromStdString(name);
    return list.join(QStringLiteral(", "));
}

QStringList photoLines(const gis::ExportPreview& preview)
{
    QStringList lines;
    if (preview.photos > 0)
        lines << ExportDialog::tr(
            "%Ln foto ikut, di folder berakhiran -foto di samping berkas atau di dalam ZIP.", nullptr,
            static_cast<int>(preview.photos));
    if (preview.leftOutPhotos > 0)
        lines << ExportDialog::tr(
            "%Ln foto tidak ikut karena tidak ditandai boleh untuk umum, atau bukan JPEG atau PNG.", nullptr,
            static_cast<int>(preview.leftOutPhotos));
    if (!preview.missingPhotos.empty())
        lines << ExportDialog::tr("Foto yang berkasnya tidak ada di samping rencana: %1.")
                     .arg(shownList(preview.missingPhotos));
    return lines;
}

QString previewText(const gis::ExportPreview& preview)
{
    QStringList lines{ExportDialog::tr("%Ln baris akan ditulis.", nullptr, static_cast<int>(preview.rows))};
    QStringList renamed;
    for (const auto& [name, inFile] : preview.renamedFields)
        renamed << QStringLiteral("%1 → %2").arg(QString::fromStdString(name),
                                                 QString::fromStdString(inFile));
    if (!renamed.isEmpty())
        lines << ExportDialog::tr("Shapefile hanya menerima nama kolom sampai 10 huruf: %1.")
                     .arg(renamed.join(QStringLiteral(", ")));
    if (!preview.leftOutFields.empty())
        lines
            << ExportDialog::tr("Tidak ikut karena data pribadi: %1.").arg(shownList(preview.leftOutFields));
    lines += photoLines(preview);
    return lines.join(QStringLiteral("\n\n"));
}

/// What did not go into the file as it is in the plan.
QString lossText(const gis::ExportReport& report)
{
    QStringList lines;
    if (report.withoutLocation > 0)
        lines << ExportDialog::tr("%Ln baris tidak punya tempat di peta.", nullptr,
                                  static_cast<int>(report.withoutLocation));
    if (report.privacy.refused > 0)
        lines << ExportDialog::tr("%Ln usaha tidak ikut karena pemiliknya tidak bersedia.", nullptr,
                                  static_cast<int>(report.privacy.refused));
    if (report.privacy.blurred > 0)
        lines << ExportDialog::tr("%Ln tempat dikaburkan karena juga rumah.", nullptr,
                                  static_cast<int>(report.privacy.blurred));
    for (const auto& [name, count] : report.losses.shortened)
        lines << ExportDialog::tr("%Ln teks di kolom %1 terlalu panjang dan dipotong.", nullptr,
                                  static_cast<int>(count))
                     .arg(QString::fromStdString(name));
    for (const auto& [name, count] : report.losses.noDates)
        lines << ExportDialog::tr("%Ln tanggal di kolom %1 tidak terbaca dan dikosongkan.", nullptr,
                                  static_cast<int>(count))
                     .arg(QString::fromStdString(name));
    if (report.losses.shapesLeftOut > 0)
        lines << ExportDialog::tr("%Ln bentuk terlalu panjang untuk satu sel dan tidak ikut.", nullptr,
                                  static_cast<int>(report.losses.shapesLeftOut));
    for (const auto& warning : report.losses.warnings)
        lines << QString::fromStdString(warning);
    return lines.join(QLatin1Char(' '));
}

bool windowIsEnglish()
{
    return QCoreApplication::instance()->property("language").toString() == QStringLiteral("en");
}

} // namespace

ExportDialog::ExportDialog(QString planPath, const std::string& what, Settings& settings, QWidget* parent)
    : SavingDialog(QStringLiteral("export"), tr("&Buka Folder"), settings, parent),
      m_planPath(std::move(planPath))
{
    setWindowTitle(tr("Ekspor Data"));
    makeChoices();
    auto* form = new QFormLayout;
    form->addRow(tr("&Isi"), m_what);
    form->addRow(tr("&Format"), m_format);
    form->addRow(m_localeLabel, m_locale);
    form->addRow(QString{}, m_public);
    form->addRow(QString{}, m_photos);
    setChoices(form);
    setMinimumWidth(560);

    for (auto* box : {m_what, m_format, m_locale})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::preview);
    for (auto* box : {m_public, m_photos})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::preview);
    findLayers(what);
    preview();
}

void ExportDialog::makeChoices()
{
    m_what = combo("exportWhat");
    for (const auto* table : {"business", "congestion_note", "kampung", "site"})
        m_what->addItem(title(*core::findTable(table)), QString::fromLatin1(table));
    m_format = combo("exportFormat");
    for (const auto* name : formatNames)
        m_format->addItem(formatTitle(QString::fromLatin1(name)), QString::fromLatin1(name));
    m_locale = combo("exportLocale");
    m_locale->addItem(tr("Indonesia: 1234,5 dengan titik koma"));
    m_locale->addItem(tr("Inggris: 1234.5 dengan koma"));
    m_locale->addItem(tr("Untuk program lain: nama kolom asli, 1234.5"));
    m_localeLabel = new QLabel{tr("&Angka")};
    m_localeLabel->setBuddy(m_locale);
    m_public = new QCheckBox{tr("Untuk &umum: tanpa data pribadi")};
    m_public->setObjectName(QStringLiteral("exportPublic"));
    m_photos = new QCheckBox{tr("Sertakan f&oto")};
    m_photos->setObjectName(QStringLiteral("exportPhotos"));
}

/// The plan's own tables are offered at once; layers when they have been read.
void ExportDialog::findLayers(const std::string& what)
{
    if (const int index = m_what->findData(QString::fromStdString(what)); index >= 0)
        m_what->setCurrentIndex(index);
    m_layersJob.run(
        this, {},
        [path = m_planPath.toStdString()](core::Progress&) -> core::Result<std::vector<core::Layer>> {
            PS_LET(const auto plan, core::PlanFile::open(path, core::PlanFile::Access::Read));
            return plan.layers();
        },
        [this](const core::Result<std::vector<core::Layer>>& layers) {
            if (layers)
                for (const auto& layer : *layers)
                    m_what->addItem(tr("Lapisan: %1").arg(QString::fromStdString(layer.name)),
                                    QStringLiteral("layer:") + QString::fromStdString(layer.uuid.text));
        });
}

gis::ExportRequest ExportDialog::request() const
{
    gis::ExportRequest request;
    request.what = m_what->currentData().toString().toStdString();
    request.format = *gis::parseExportFormat(m_format->currentData().toString().toStdString());
    request.audience = m_public->isChecked() ? core::Audience::Public : core::Audience::Office;
    request.photos = m_photos->isChecked();
    constexpr std::array locales{gis::CsvLocale::Indonesian, gis::CsvLocale::English, gis::CsvLocale::Plain};
    request.locale = locales.at(static_cast<std::size_t>(m_locale->currentIndex()));
    const bool csv = request.format == gis::ExportFormat::Csv;
    request.words = exportWords(csv ? request.locale == gis::CsvLocale::English : windowIsEnglish());
    return request;
}

void ExportDialog::preview()
{
    const bool csv = m_format->currentData().toString() == QStringLiteral("csv");
    m_locale->setVisible(csv);
    m_localeLabel->setVisible(csv);
    clearState();
    m_previewJob.run(
        this, {},
        [path = m_planPath.toStdString(),
         wanted = request()](core::Progress&) -> core::Result<gis::ExportPreview> {
            PS_LET(const auto plan, core::PlanFile::open(path, core::PlanFile::Access::Read));
            return gis::previewExport(plan, wanted);
        },
        [this](const core::Result<gis::ExportPreview>& found) {
            showPreview(found.has_value(), found ? previewText(*found) : errorText(found.error()));
        });
}

ExportDialog::FileQuestion ExportDialog::fileQuestion() const
{
    const auto suffix = QString::fromUtf8(gis::exportSuffix(request().format).data());
    const auto name = m_what->currentText().section(QStringLiteral(": "), -1).toLower().replace('/', '-');
    return {.title = tr("Simpan Ekspor"),
            .name = name + QLatin1Char('.') + suffix,
            .filter = QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), suffix),
            .suffix = suffix};
}

QUrl ExportDialog::opened(const QString& path) const
{
    return QUrl::fromLocalFile(QFileInfo{path}.absolutePath());
}

void ExportDialog::save(const QString& path)
{
    auto wanted = request();
    wanted.path = path.toStdString();
    showSaving();
    m_saveJob.run(
        this, tr("Mengekspor data"),
        [plan = m_planPath.toStdString(),
         wanted = std::move(wanted)](core::Progress& progress) -> core::Result<gis::ExportReport> {
            PS_LET(const auto file, core::PlanFile::open(plan, core::PlanFile::Access::Read));
            return gis::exportFile(file, wanted, progress);
        },
        [this, path](const core::Result<gis::ExportReport>& report) {
            if (!report) {
                showFailure(report.error());
                return;
            }
            const auto done = tr("%Ln baris tersimpan: %1", nullptr, static_cast<int>(report->written))
                                  .arg(QDir::toNativeSeparators(path));
            showSaved(path, (done + QStringLiteral("\n") + lossText(*report)).trimmed());
        });
}

} // namespace app
