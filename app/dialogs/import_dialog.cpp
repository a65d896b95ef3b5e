#include "app/dialogs/import_dialog.h"

#include "app/dialogs/list_table.h"
#include "app/errors/error_text.h"
#include "app/models/message_text.h"
#include "app/models/text.h"
#include "app/settings/settings.h"
#include "app/settings/shipped.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>

namespace app {

namespace {

constexpr std::size_t rowsShown = 2000;

template <class Combo, class Value>
void chooseData(Combo* box, const Value& value)
{
    box->setCurrentIndex(std::max(0, box->findData(QVariant::fromValue(value))));
}

QComboBox* combo(const char* name, const QString& accessibleName, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    return box;
}

struct NameHint
{
    const char* part;
    core::LayerRole role;
};

constexpr NameHint nameHints[] = {
    {"kelurahan", core::LayerRole::Kelurahan}, {"desa", core::LayerRole::Kelurahan},
    {"kecamatan", core::LayerRole::Kecamatan}, {"jalan", core::LayerRole::Road},
    {"road", core::LayerRole::Road},           {"rdtr", core::LayerRole::Zone},
    {"zona", core::LayerRole::Zone},           {"pola", core::LayerRole::Zone},
    {"bencana", core::LayerRole::Hazard},      {"banjir", core::LayerRole::Hazard},
    {"rob", core::LayerRole::Hazard},          {"rumah", core::LayerRole::Household},
};

} // namespace

ImportDialog::ImportDialog(Document& document, Settings& settings, const QString& path, QWidget* parent)
    : QDialog(parent), m_document(document), m_settings(settings), m_pages(new QStackedWidget(this)),
      m_path(new QLineEdit(this)), m_target(combo("importTarget", tr("Masukkan sebagai"), this)),
      m_role(combo("importRole", tr("Isi lapisan"), this)), m_name(new QLineEdit(this)),
      m_layer(combo("importLayer", tr("Lapisan di dalam berkas"), this)), m_crs(new QLineEdit(this)),
      m_encoding(combo("importEncoding", tr("Pengodean huruf"), this)),
      m_repair(new QCheckBox(tr("Terima perbaikan bentuk yang mengubah luas lebih dari 1 %"), this)),
      m_problem(new QLabel(this)), m_summary(new QLabel(this)), m_rows(new QTableWidget(this)),
      m_buttons(new QDialogButtonBox(this)),
      m_start(m_buttons->addButton(tr("Impor"), QDialogButtonBox::ApplyRole)),
      m_check(m_buttons->addButton(tr("Periksa Dulu"), QDialogButtonBox::ActionRole)),
      m_undo(m_buttons->addButton(tr("Batalkan Impor Ini"), QDialogButtonBox::ResetRole))
{
    setObjectName("importDialog");
    setWindowTitle(tr("Impor Data"));
    m_start->setObjectName("importStart");
    m_start->setDefault(true);
    m_undo->setObjectName("importUndo");
    m_undo->hide();
    m_buttons->addButton(QDialogButtonBox::Close);
    m_pages->addWidget(makeQuestions());
    m_pages->addWidget(makeReport());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_pages, 1);
    column->addWidget(m_buttons);
    resize(620, 440);

    m_check->setObjectName("importCheck");
    connect(m_start, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (m_pages->currentIndex() == 0)
            run(true);
        else
            askAgain();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_document.undo();
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_target, &QComboBox::currentIndexChanged, this, &ImportDialog::refresh);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_layer->clear();
        refresh();
    });
    setPath(path);
}

QWidget* ImportDialog::makeQuestions()
{
    using gis::ImportTarget;
    auto* page = new QWidget(this);
    m_path->setObjectName("importPath");
    m_path->setAccessibleName(tr("Berkas"));
    m_name->setObjectName("importName");
    m_name->setAccessibleName(tr("Nama lapisan"));
    m_name->setPlaceholderText(tr("menurut nama berkas"));
    m_crs->setObjectName("importCrs");
    m_crs->setAccessibleName(tr("Sistem koordinat"));
    m_crs->setPlaceholderText(tr("dikenali sendiri; atau misalnya EPSG:32749"));
    m_repair->setObjectName("importRepair");
    m_repair->setAccessibleName(m_repair->text());
    m_target->addItem(tr("Lapisan peta (batas, jalan, zona)"), static_cast<int>(ImportTarget::Layer));
    m_target->addItem(tr("Daftar usaha"), static_cast<int>(ImportTarget::Business));
    m_target->addItem(tr("Catatan kemacetan"), static_cast<int>(ImportTarget::Note));
    m_target->addItem(tr("Batas kampung"), static_cast<int>(ImportTarget::Kampung));
    m_target->addItem(tr("Calon lokasi"), static_cast<int>(ImportTarget::Site));
    using enum core::LayerRole;
    for (const auto role : {Kelurahan, Kecamatan, Road, Zone, Hazard, Household, Other})
        m_role->addItem(roleTitle(role), static_cast<int>(role));
    m_encoding->addItem(tr("dikenali sendiri"), QStringLiteral("auto"));
    for (const auto* name : {"UTF-8", "windows-1252", "ISO-8859-1"})
        m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    m_problem->setObjectName("importProblem");
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);

    auto* browseButton = new QPushButton(tr("Pilih…"), page);
    browseButton->setAccessibleName(tr("Pilih berkas"));
    connect(browseButton, &QPushButton::clicked, this, &ImportDialog::browse);
    auto* pathRow = new QHBoxLayout;
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(browseButton);

    m_form = new QFormLayout(page);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(14);
    m_form->setVerticalSpacing(9);
    m_form->addRow(tr("Berkas"), pathRow);
    m_form->addRow(tr("Masukkan sebagai"), m_target);
    m_form->addRow(tr("Isi lapisan"), m_role);
    m_form->addRow(tr("Nama lapisan"), m_name);
    m_form->addRow(tr("Lapisan di dalam berkas"), m_layer);
    m_form->addRow(tr("Sistem koordinat"), m_crs);
    m_form->addRow(tr("Pengodean huruf"), m_encoding);
    m_form->addRow(QString{}, m_repair);
    m_form->addRow(m_problem);
    return page;
}

QWidget* ImportDialog::makeReport()
{
    auto* page = new QWidget(this);
    m_summary->setObjectName("importSummary");
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::RichText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->setObjectName("importRows");
    m_rows->setAccessibleName(tr("Baris yang perlu dilihat"));
    m_rows->setColumnCount(3);
    m_rows->setHorizontalHeaderLabels({tr("Baris"), tr("Yang terjadi"), tr("Keterangan")});
    m_rows->horizontalHeader()->setStretchLastSection(true);
    setUpAsList(*m_rows);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_summary);
    column->addWidget(m_rows, 1);
    return page;
}

gis::ImportRequest ImportDialog::request() const
{
    gis::ImportRequest request;
    request.path = m_path->text().trimmed().toStdString();
    request.target = static_cast<gis::ImportTarget>(m_target->currentData().toInt());
    request.role = static_cast<core::LayerRole>(m_role->currentData().toInt());
    if (request.target != gis::ImportTarget::Layer)
        request.role = core::LayerRole::Other;
    request.name = m_name->text().trimmed().toStdString();
    request.layer = m_layer->currentText().toStdString();
    if (const auto crs = m_crs->text().trimmed(); !crs.isEmpty())
        request.crs = crs.toStdString();
    request.encoding = m_encoding->currentData().toString().toStdString();
    request.allowRepair = m_repair->isChecked();
    request.styleFor = shippedLayerStyle;
    request.who = m_settings.who().toStdString();
    return request;
}

void ImportDialog::browse()
{
    const auto folder = m_path->text().isEmpty() ? m_settings.get(setting::lastFolder) : m_path->text();
    const auto kinds =
        tr("Data peta dan tabel (*.shp *.zip *.gpkg *.geojson *.json *.kml *.kmz *.gpx *.csv *.txt "
           "*.xlsx *.ods *.fgb *.tab *.dxf);;Semua berkas (*)");
    const auto chosen = QFileDialog::getOpenFileName(this, tr("Pilih Berkas"), folder, kinds);
    if (chosen.isEmpty())
        return;
    m_settings.set(setting::lastFolder, QFileInfo{chosen}.absolutePath());
    setPath(chosen);
}

void ImportDialog::setPath(const QString& path)
{
    m_path->setText(path);
    m_layer->clear();
    guess();
    refresh();
}

/// What the name says; everything can be chosen otherwise.
void ImportDialog::guess()
{
    const QFileInfo file{m_path->text()};
    const auto name = file.completeBaseName().toLower();
    const bool list = QStringList{QStringLiteral("csv"), QStringLiteral("txt"), QStringLiteral("xlsx"),
                                  QStringLiteral("ods")}
                          .contains(file.suffix().toLower());
    auto target = list ? gis::ImportTarget::Business : gis::ImportTarget::Layer;
    if (name.contains(QStringLiteral("macet")) || name.contains(QStringLiteral("kemacetan")))
        target = gis::ImportTarget::Note;
    else if (name.contains(QStringLiteral("kampung")))
        target = gis::ImportTarget::Kampung;
    else if (name.contains(QStringLiteral("lokasi")))
        target = gis::ImportTarget::Site;
    chooseData(m_target, static_cast<int>(target));
    auto role = core::LayerRole::Other;
    for (const auto& hint : nameHints)
        if (role == core::LayerRole::Other && name.contains(QLatin1String{hint.part}))
            role = hint.role;
    chooseData(m_role, static_cast<int>(role));
}

void ImportDialog::refresh()
{
    const bool layer = m_target->currentData().toInt() == static_cast<int>(gis::ImportTarget::Layer);
    const auto setRowVisible = [this](QWidget* field, bool visible) {
        field->setVisible(visible);
        if (auto* label = m_form->labelForField(field))
            label->setVisible(visible);
    };
    setRowVisible(m_role, layer);
    setRowVisible(m_name, layer);
    setRowVisible(m_layer, m_layer->count() > 0);
    m_problem->clear();
    m_start->setEnabled(!m_path->text().trimmed().isEmpty());
}

void ImportDialog::run(bool dryRun)
{
    setBusy(true);
    auto wanted = request();
    wanted.dryRun = dryRun;
    const auto name = QFileInfo{m_path->text()}.fileName();
    m_document.runJob(
        dryRun ? tr("Memeriksa %1").arg(name) : tr("Mengimpor %1").arg(name), this,
        [request = std::move(wanted)](core::PlanFile& file, core::Progress& progress) {
            return gis::importFile(file, request, progress);
        },
        [this, dryRun](core::Result<gis::ImportReport> result) { finished(result, dryRun); });
}

/// Back from what would become of the rows to the questions.
void ImportDialog::askAgain()
{
    m_pages->setCurrentIndex(0);
    m_check->setText(tr("Periksa Dulu"));
}

void ImportDialog::setBusy(bool busy)
{
    m_pages->setEnabled(!busy);
    m_start->setEnabled(!busy);
    m_check->setEnabled(!busy);
    m_start->setText(busy ? tr("Sedang mengimpor…") : tr("Impor"));
}

void ImportDialog::finished(const core::Result<gis::ImportReport>& result, bool dryRun)
{
    setBusy(false);
    if (!result)
        askAgain();
    if (result) {
        show(*result, dryRun);
        if (!dryRun)
            Q_EMIT imported(QString::fromStdString(result->file));
        return;
    }
    if (result.error().code == core::ErrorCode::LayerNotChosen) {
        offerLayers(QString::fromStdString(result.error().detail));
        return;
    }
    m_problem->setText(errorText(result.error()));
}

void ImportDialog::offerLayers(const QString& names)
{
    m_layer->clear();
    for (const auto& name : names.split(',', Qt::SkipEmptyParts))
        m_layer->addItem(name.trimmed());
    refresh();
    m_problem->setText(tr("Berkas ini berisi beberapa lapisan. Pilih satu, lalu tekan Impor lagi."));
}

void ImportDialog::show(const gis::ImportReport& report, bool dryRun)
{
    const QLocale locale;
    const auto number = [&](std::int64_t count) { return locale.toString(qlonglong{count}); };
    QStringList lines{
        (dryRun ? tr("<b>%1</b> dari %2 baris akan disimpan.") : tr("<b>%1</b> dari %2 baris disimpan."))
            .arg(number(report.stored), number(report.rowsRead))};
    if (!report.changed.empty())
        lines << tr("Versi baru berkas yang sudah ada: %1 baru, %2 berubah.")
                     .arg(number(report.added), number(std::ssize(report.changed)));
    if (!report.gone.empty())
        lines << tr("%1 tidak ada lagi di berkas; di rencana tetap disimpan.")
                     .arg(number(std::ssize(report.gone)));
    if (report.alreadyPresent > 0)
        lines << tr("%1 sudah ada dan dilewati.").arg(number(report.alreadyPresent));
    if (!report.rejected.empty())
        lines << tr("%1 ditolak.").arg(number(std::ssize(report.rejected)));
    if (report.withoutLocation > 0)
        lines << tr("%1 belum punya lokasi.").arg(number(report.withoutLocation));
    if (!report.crs.name.empty()) {
        lines << tr("Sistem koordinat: %1. %2")
                     .arg(QString::fromStdString(report.crs.name), messageText(report.crs.why))
                     .toHtmlEscaped();
        if (report.crs.assumed)
            lines.back() += QStringLiteral(" ") + tr("(dianggap; periksa di peta)");
    }
    if (!report.encoding.name.empty())
        lines << tr("Pengodean huruf: %1.").arg(QString::fromStdString(report.encoding.name)).toHtmlEscaped();
    if (!report.unmapped.empty()) {
        QStringList columns;
        for (const auto& column : report.unmapped)
            columns << QString::fromStdString(column);
        lines << tr("Kolom yang tidak dipakai: %1.").arg(columns.join(QStringLiteral(", "))).toHtmlEscaped();
    }
    m_summary->setText(lines.join(QStringLiteral("<br>")));

    m_rows->setRowCount(0);
    addChanges(report);
    addRows(tr("Ditolak"), report.rejected);
    addRows(tr("Diperbaiki"), report.repaired);
    addRows(tr("Perlu dilihat"), report.conflicts);
    m_rows->resizeColumnsToContents();
    m_rows->setVisible(m_rows->rowCount() > 0);
    m_pages->setCurrentIndex(1);
    m_start->setVisible(dryRun);
    m_check->setVisible(dryRun);
    m_check->setText(tr("Kembali"));
    m_undo->setVisible(report.historyId != 0);
}

void ImportDialog::addRows(const QString& what, const std::vector<gis::ImportReport::Row>& rows)
{
    for (std::size_t i = 0; i < rows.size() && i < rowsShown; ++i)
        addRow(rows[i].row, what, messageText(rows[i].message));
}

void ImportDialog::addRow(std::int64_t row, const QString& what, const QString& message)
{
    const int at = m_rows->rowCount();
    m_rows->insertRow(at);
    m_rows->setItem(at, 0, new QTableWidgetItem{row > 0 ? QString::number(row) : QString{}});
    m_rows->setItem(at, 1, new QTableWidgetItem{what});
    m_rows->setItem(at, 2, new QTableWidgetItem{message});
}

void ImportDialog::addChanges(const gis::ImportReport& report)
{
    const auto value = [](const std::string& text) {
        return text.empty() ? tr("(kosong)") : QString::fromStdString(text);
    };
    for (std::size_t i = 0; i < report.changed.size() && i < rowsShown; ++i)
        for (const auto& field : report.changed[i].fields)
            addRow(report.changed[i].row, tr("Berubah"),
                   tr("%1 · %2: %3 menjadi %4")
                       .arg(QString::fromStdString(report.changed[i].name),
                            QString::fromStdString(field.name), value(field.before), value(field.after)));
    for (std::size_t i = 0; i < report.gone.size() && i < rowsShown; ++i)
        addRow(0, tr("Tidak ada lagi"), QString::fromStdString(report.gone[i].name));
}

} // namespace app
