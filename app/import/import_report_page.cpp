#include "app/import/import_report_page.h"

#include "app/dialogs/list_table.h"
#include "app/import/place_questions.h"
#include "app/models/message_text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr std::size_t rowsShown = 2000;
constexpr qsizetype mostShown = 600; // letters below the table: a wide row must not push it out of the window

Selection selectionOf(const gis::StoredRow& stored)
{
    if (stored.uuid.empty())
        return {stored.table, {}, stored.feature};
    return {stored.table, {stored.uuid}, 0};
}

} // namespace

ImportReportPage::ImportReportPage(QWidget* parent)
    : QWidget(parent), m_summary(new QLabel(this)), m_rows(new QTableWidget(this)), m_about(new QLabel(this)),
      m_places(new PlaceQuestions(this))
{
    m_summary->setObjectName("importSummary");
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::RichText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->setObjectName("importRows");
    m_rows->setAccessibleName(tr("Baris yang perlu dilihat"));
    m_rows->setColumnCount(3);
    m_rows->setHorizontalHeaderLabels({tr("Baris"), tr("Yang terjadi"), tr("Keterangan")});
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rows->installEventFilter(this);
    setUpAsList(*m_rows);
    m_about->setObjectName("importAbout");
    m_about->setAccessibleName(tr("Tentang baris yang dipilih"));
    m_about->setProperty("soft", true);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_summary);
    column->addWidget(m_places, 1);
    column->addWidget(m_rows, 1);
    column->addWidget(m_about);

    connect(m_rows, &QTableWidget::currentCellChanged, this, [this](int line) { describe(line); });
    connect(m_rows, &QTableWidget::cellDoubleClicked, this, [this](int line) { activate(line); });
}

/// Enter on a row is about the row: the window's button would store the file.
bool ImportReportPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    activate(m_rows->currentRow());
    return true;
}

void ImportReportPage::activate(int line)
{
    if (line < 0 || m_lines[static_cast<std::size_t>(line)].stored.empty())
        return;
    Q_EMIT wanted(selectionOf(m_lines[static_cast<std::size_t>(line)].stored));
}

void ImportReportPage::describe(int line)
{
    if (line < 0)
        return say(m_lines.empty() ? QString{} : tr("Pilih sebuah baris untuk melihat isinya."));
    const auto& about = m_lines[static_cast<std::size_t>(line)];
    if (!about.stored.empty())
        return say(tr("Klik dua kali atau tekan Enter untuk melihatnya di peta dan tabel."));
    QStringList cells;
    for (std::size_t i = 0; i < about.cells.size() && i < m_columns.size(); ++i)
        if (!about.cells[i].empty())
            cells << tr("%1: %2").arg(QString::fromStdString(m_columns[i]),
                                      QString::fromStdString(about.cells[i]).simplified());
    if (cells.isEmpty())
        return say(tr("Laporan ini tidak memuat data lain tentang baris ini."));
    say(tr("Baris %1 di berkas: %2").arg(m_rows->item(line, 0)->text(), cells.join(QStringLiteral("  ·  "))));
}

void ImportReportPage::say(const QString& sentence)
{
    const bool whole = sentence.size() <= mostShown;
    m_about->setText(whole ? sentence : sentence.left(mostShown) + QChar{0x2026});
    m_about->setToolTip(whole ? QString{} : QStringLiteral("<qt>%1</qt>").arg(sentence.toHtmlEscaped()));
}

QString ImportReportPage::summaryOf(const gis::ImportReport& report, bool dryRun)
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
    return lines.join(QStringLiteral("<br>"));
}

void ImportReportPage::show(const gis::ImportReport& report, bool dryRun, const core::Areas& areas)
{
    m_summary->setText(summaryOf(report, dryRun));
    m_places->ask(report.unmatchedPlaces, areas);
    m_places->setVisible(!report.unmatchedPlaces.empty());
    m_rows->setRowCount(0);
    m_lines.clear();
    m_columns = report.columns;
    addChanges(report);
    addRows(tr("Ditolak"), report.rejected);
    addRows(tr("Diperbaiki"), report.repaired);
    addRows(tr("Perlu dilihat"), report.conflicts);
    addRows(tr("Belum ada lokasi"), report.unlocated);
    m_rows->resizeColumnsToContents();
    m_rows->setVisible(m_rows->rowCount() > 0);
    m_about->setVisible(m_rows->rowCount() > 0);
    describe(-1);
}

void ImportReportPage::addRows(const QString& what, const std::vector<gis::ImportReport::Row>& rows)
{
    for (std::size_t i = 0; i < rows.size() && i < rowsShown; ++i)
        addLine(rows[i].row, what, messageText(rows[i].message), {rows[i].stored, rows[i].cells});
}

void ImportReportPage::addLine(std::int64_t row, const QString& what, const QString& message, Line line)
{
    m_lines.push_back(std::move(line));
    const int at = m_rows->rowCount();
    m_rows->insertRow(at);
    m_rows->setItem(at, 0, new QTableWidgetItem{row > 0 ? QString::number(row) : QString{}});
    m_rows->setItem(at, 1, new QTableWidgetItem{what});
    m_rows->setItem(at, 2, new QTableWidgetItem{message});
}

void ImportReportPage::addChanges(const gis::ImportReport& report)
{
    const auto value = [](const std::string& text) {
        return text.empty() ? tr("(kosong)") : QString::fromStdString(text);
    };
    for (std::size_t i = 0; i < report.changed.size() && i < rowsShown; ++i)
        for (const auto& field : report.changed[i].fields)
            addLine(report.changed[i].row, tr("Berubah"),
                    tr("%1 · %2: %3 menjadi %4")
                        .arg(QString::fromStdString(report.changed[i].name),
                             QString::fromStdString(field.name), value(field.before), value(field.after)),
                    {report.changed[i].stored, {}});
    for (std::size_t i = 0; i < report.gone.size() && i < rowsShown; ++i)
        addLine(0, tr("Tidak ada lagi"), QString::fromStdString(report.gone[i].name),
                {report.gone[i].stored, {}});
}

} // namespace app
