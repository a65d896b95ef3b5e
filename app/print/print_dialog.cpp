#include "app/print/print_dialog.h"

#include "app/errors/error_text.h"
#include "app/print/arrangement_panel.h"
#include "app/print/completeness_text.h"
#include "app/print/print_choices.h"
#include "app/print/print_offers.h"
#include "app/print/sheet_composer.h"
#include "app/print/sheet_preview.h"
#include "app/report/book.h"
#include "app/report/report_file.h"
#include "app/settings/settings.h"
#include "app/settings/shipped.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

namespace app {

namespace {

constexpr int typingPause = 250; // milliseconds

core::Result<ComposedSheet> composeFrom(const std::string& path, const SheetRequest& request,
                                        core::Progress& progress)
{
    PS_LET(const auto plan, core::PlanFile::open(path, core::PlanFile::Access::Read));
    PS_LET(const auto styles, shippedStyles());
    return composeSheet(plan, styles, request, progress);
}

core::Result<void> writeOutput(const std::string& path, const SheetRequest& request,
                               PrintDialog::Output output, const QString& file, core::Progress& progress)
{
    constexpr double pngDpi = 300.0;
    PS_LET(const auto plan, core::PlanFile::open(path, core::PlanFile::Access::Read));
    PS_LET(const auto styles, shippedStyles());
    if (output == PrintDialog::Output::Book) {
        PS_TRY(writeBook(plan, styles, request, file, progress));
        return {};
    }
    if (output == PrintDialog::Output::Report) {
        PS_TRY(
            writeReportFile(plan, styles, {.site = request.subject.name, .style = request}, file, progress));
        return {};
    }
    PS_LET(const auto sheet, composeSheet(plan, styles, request, progress));
    return writeSheetFile(file, *sheetFormat(file), pngDpi, {sheet.page}, progress);
}

QString filtersOf(PrintDialog::Output output)
{
    switch (output) {
    case PrintDialog::Output::Report:
        return PrintDialog::tr("PDF (*.pdf);;ODT (*.odt)");
    case PrintDialog::Output::Book:
        return PrintDialog::tr("PDF (*.pdf)");
    default:
        return PrintDialog::tr("PDF (*.pdf);;SVG (*.svg);;PNG (*.png)");
    }
}

bool isWritable(PrintDialog::Output output, const QString& path)
{
    if (output == PrintDialog::Output::Report)
        return reportFormat(path).has_value();
    const auto format = sheetFormat(path);
    return format && (output == PrintDialog::Output::Sheet || *format == SheetFormat::Pdf);
}

} // namespace

PrintDialog::PrintDialog(QString planPath, const SheetSubject& subject, Settings& settings, QWidget* parent)
    : QDialog(parent), m_planPath(std::move(planPath)), m_settings(settings)
{
    setObjectName(QStringLiteral("printDialog"));
    setWindowTitle(tr("Cetak Lembar"));
    m_choices = new PrintChoices{subject, settings};
    m_preview = new SheetPreview;
    m_preview->setObjectName(QStringLiteral("sheetPreview"));

    auto* scroll = new QScrollArea;
    scroll->setWidget(m_choices);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(m_choices->sizeHint().width() + 24);

    auto* body = new QHBoxLayout;
    body->addWidget(scroll);
    body->addWidget(m_preview, 1);
    auto* all = new QVBoxLayout{this};
    all->addLayout(body, 1);
    all->addWidget(makeButtons());
    resize(1240, 720);

    m_later.setSingleShot(true);
    m_later.setInterval(typingPause);
    connect(&m_later, &QTimer::timeout, this, &PrintDialog::preview);
    connect(m_choices, &PrintChoices::changed, &m_later, qOverload<>(&QTimer::start));
    connect(m_preview, &SheetPreview::resized, &m_later, qOverload<>(&QTimer::start));
    connectArrangement();
    findOffers();
    m_later.start();
}

PrintDialog::~PrintDialog()
{
    m_choices->remember();
}

void PrintDialog::setStoring(bool possible)
{
    m_choices->arrangement().setStoring(possible);
}

/// What is selected, moved or typed on one side is so on the other.
void PrintDialog::connectArrangement()
{
    auto* panel = &m_choices->arrangement();
    connect(m_preview, &SheetPreview::selected, panel, &ArrangementPanel::select);
    connect(m_preview, &SheetPreview::placed, panel, &ArrangementPanel::place);
    connect(panel, &ArrangementPanel::selected, m_preview, &SheetPreview::select);
    connect(panel, &ArrangementPanel::storeWanted, this, &PrintDialog::storeTemplateWanted);
    connect(panel, &ArrangementPanel::removeWanted, this, &PrintDialog::removeTemplateWanted);
}

QWidget* PrintDialog::makeButtons()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout{row};
    layout->setContentsMargins({});
    m_state = new QLabel;
    m_state->setObjectName(QStringLiteral("sheetState"));
    m_state->setWordWrap(true);
    m_open = new QPushButton{tr("&Buka Berkas")};
    m_open->setObjectName(QStringLiteral("openSheet"));
    m_open->setVisible(false);
    m_save = new QPushButton{tr("Simpan &PDF…")};
    m_save->setObjectName(QStringLiteral("saveSheet"));
    m_save->setDefault(true);
    auto* close = new QPushButton{tr("&Tutup")};
    layout->addWidget(m_state, 1);
    layout->addWidget(m_open);
    layout->addWidget(makeMore());
    layout->addWidget(m_save);
    layout->addWidget(close);
    connect(m_save, &QPushButton::clicked, this, [this] { chooseFile(Output::Sheet); });
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_savedPath)); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return row;
}

QPushButton* PrintDialog::makeMore()
{
    auto* more = new QPushButton{tr("&Lainnya")};
    more->setObjectName(QStringLiteral("moreOutputs"));
    auto* menu = new QMenu{more};
    m_report = menu->addAction(tr("&Laporan evaluasi lokasi ini…"));
    m_report->setObjectName(QStringLiteral("saveReport"));
    auto* book = menu->addAction(tr("&Buku semua calon lokasi…"));
    book->setObjectName(QStringLiteral("saveBook"));
    more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this,
            [this] { m_report->setEnabled(m_choices->request().subject.kind == SheetSubject::Kind::Site); });
    connect(m_report, &QAction::triggered, this, [this] { chooseFile(Output::Report); });
    connect(book, &QAction::triggered, this, [this] { chooseFile(Output::Book); });
    return more;
}

void PrintDialog::findOffers()
{
    m_offersJob.run(
        this, {},
        [path = m_planPath.toStdString()](core::Progress&) -> core::Result<PrintOffers> {
            PS_LET(const auto plan, core::PlanFile::open(path, core::PlanFile::Access::Read));
            return readPrintOffers(plan);
        },
        [this](const core::Result<PrintOffers>& found) {
            if (found)
                m_choices->offer(*found);
        });
}

double PrintDialog::previewDpi() const
{
    const auto paper = m_choices->request().paper;
    const double pixels =
        std::min(m_preview->width() / paper.widthMm(), m_preview->height() / paper.heightMm());
    return std::clamp(pixels * devicePixelRatioF() * 25.4, 40.0, 300.0);
}

void PrintDialog::preview()
{
    m_preview->setWaiting(true);
    m_previewJob.run(
        this, {},
        [path = m_planPath.toStdString(), wanted = m_choices->request(),
         dpi = previewDpi()](core::Progress& progress) -> core::Result<Preview> {
            PS_LET(const auto sheet, composeFrom(path, wanted, progress));
            PS_LET(auto image, sheetImage(sheet.page, dpi, progress));
            return Preview{std::move(image), sheet.page.layout, sheet.page.content.map.scale,
                           sheet.completeness};
        },
        [this](core::Result<Preview> result) { showPreview(std::move(result)); });
}

void PrintDialog::showPreview(core::Result<Preview> result)
{
    m_preview->setWaiting(false);
    m_save->setEnabled(result.has_value());
    if (!result) {
        m_preview->showText(errorText(result.error()));
        m_state->clear();
        return;
    }
    m_choices->arrangement().showLayout(result->layout);
    m_preview->showSheet(result->image, result->layout);
    if (!m_choices->request().scale)
        m_choices->showAutomaticScale(result->scale);
    m_state->setText(completenessText(result->completeness));
    Q_EMIT previewReady();
}

void PrintDialog::chooseFile(Output output)
{
    auto name = m_choices->subjectName();
    if (name.isEmpty())
        name = tr("kota");
    if (output == Output::Report)
        name = tr("laporan %1", "file name").arg(name);
    if (output == Output::Book)
        name = tr("buku calon lokasi", "file name");
    const auto folder = m_settings.get(setting::lastFolder);
    const auto proposal = QDir{folder}.filePath(name + QStringLiteral(".pdf"));
    auto path = QFileDialog::getSaveFileName(this, tr("Simpan Lembar"), proposal, filtersOf(output));
    if (path.isEmpty())
        return;
    if (!isWritable(output, path))
        path += QStringLiteral(".pdf");
    save(path, output);
}

void PrintDialog::save(const QString& path, Output output)
{
    m_save->setEnabled(false);
    m_state->setText(tr("Menyimpan…"));
    m_saveJob.run(
        this, tr("Mencetak lembar"),
        [plan = m_planPath.toStdString(), wanted = m_choices->request(), path,
         output](core::Progress& progress) -> core::Result<QString> {
            PS_TRY(writeOutput(plan, wanted, output, path, progress));
            return path;
        },
        [this](core::Result<QString> written) {
            m_save->setEnabled(true);
            if (!written) {
                m_state->setText(errorText(written.error()));
                return;
            }
            m_savedPath = *written;
            m_open->setVisible(true);
            m_state->setText(tr("Tersimpan: %1").arg(QDir::toNativeSeparators(*written)));
            Q_EMIT saved(*written);
        });
}

} // namespace app
