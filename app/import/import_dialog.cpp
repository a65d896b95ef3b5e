#include "app/import/import_dialog.h"

#include "app/errors/error_text.h"
#include "app/import/import_guess.h"
#include "app/import/import_questions.h"
#include "app/import/import_report_page.h"
#include "app/import/place_questions.h"
#include "app/import/plan_jump.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

namespace app {

namespace {

constexpr int questionsPage = 0;
constexpr int reportPage = 1;

QString baseName(const gis::ImportRequest& request)
{
    return QFileInfo{QString::fromStdString(request.path)}.fileName();
}

} // namespace

ImportDialog::ImportDialog(Document& document, Settings& settings, const QStringList& paths, QWidget* parent)
    : QDialog(parent), m_document(document), m_settings(settings), m_files(new QListWidget(this)),
      m_pages(new QStackedWidget(this)), m_questions(new ImportQuestions(document, settings, this)),
      m_report(new ImportReportPage(this)), m_buttons(new QDialogButtonBox(this)),
      m_start(m_buttons->addButton(tr("Impor"), QDialogButtonBox::ApplyRole)),
      m_startAll(m_buttons->addButton(tr("Impor Semua"), QDialogButtonBox::ApplyRole)),
      m_check(m_buttons->addButton(tr("Periksa Dulu"), QDialogButtonBox::ActionRole)),
      m_undo(m_buttons->addButton(tr("Batalkan Impor Ini"), QDialogButtonBox::ResetRole))
{
    setObjectName("importDialog");
    setWindowTitle(tr("Impor Data"));
    setAcceptDrops(true);
    m_start->setObjectName("importStart");
    m_start->setDefault(true);
    m_startAll->setObjectName("importAll");
    m_check->setObjectName("importCheck");
    m_undo->setObjectName("importUndo");
    m_buttons->addButton(QDialogButtonBox::Close);
    m_files->setObjectName("importFiles");
    m_files->setAccessibleName(tr("Berkas yang diimpor"));
    m_files->setFixedWidth(200);
    m_files->setWordWrap(true);
    m_pages->addWidget(m_questions);
    m_pages->addWidget(m_report);

    auto* row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(m_files);
    row->addWidget(m_pages, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addLayout(row, 1);
    column->addWidget(m_buttons);
    resize(1060, 580);

    connect(m_start, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_startAll, &QPushButton::clicked, this, &ImportDialog::runAll);
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (m_pages->currentIndex() == questionsPage)
            return run(true);
        m_items[static_cast<std::size_t>(m_current)].report.reset();
        showItem(m_current);
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_document.undo();
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_questions, &ImportQuestions::pathChosen, this, &ImportDialog::replaceFile);
    connect(m_questions, &ImportQuestions::looked, this, [this] {
        if (std::exchange(m_waiting, false))
            runSeen();
    });
    connect(m_questions, &ImportQuestions::ready, this, &ImportDialog::refresh);
    connect(m_report, &ImportReportPage::wanted, this, &ImportDialog::showRow);
    connect(&m_report->places(), &PlaceQuestions::answered, this, &ImportDialog::importAgain);
    connect(m_files, &QListWidget::currentRowChanged, this, [this](int index) {
        if (index < 0 || index == m_current || m_busy)
            return;
        if (m_current >= 0)
            m_items[static_cast<std::size_t>(m_current)].request = m_questions->request();
        showItem(index);
    });
    addFiles(paths.isEmpty() ? QStringList{QString{}} : paths);
    showItem(0);
}

void ImportDialog::addFiles(const QStringList& paths)
{
    const QSignalBlocker quiet{m_files};
    for (const auto& path : paths) {
        Item item;
        item.request.path = path.toStdString();
        guessByName(path, item.request);
        m_items.push_back(std::move(item));
        m_files->addItem(QString{});
    }
    refresh();
}

/// The file of the item that is asked about.
void ImportDialog::replaceFile(const QString& path)
{
    auto& item = m_items[static_cast<std::size_t>(m_current)];
    item = {};
    item.request.path = path.toStdString();
    guessByName(path, item.request);
    showItem(m_current);
}

void ImportDialog::showItem(int index)
{
    m_current = index;
    const auto& item = m_items[static_cast<std::size_t>(index)];
    m_questions->setRequest(item.request);
    if (!item.problem.isEmpty())
        m_questions->showProblem(item.problem);
    if (item.report)
        showReport(item, false);
    else
        m_pages->setCurrentIndex(questionsPage);
    refresh();
}

void ImportDialog::showReport(const Item& item, bool dryRun)
{
    m_report->show(*item.report, dryRun, item.areas);
    m_pages->setCurrentIndex(reportPage);
    m_check->setProperty("dryRun", dryRun);
}

gis::ImportRequest ImportDialog::request() const
{
    return m_questions->request();
}

std::size_t ImportDialog::waiting() const
{
    return static_cast<std::size_t>(std::count_if(m_items.begin(), m_items.end(), [](const Item& item) {
        return !item.report && !item.request.path.empty();
    }));
}

QString ImportDialog::stateText(const Item& item) const
{
    const QLocale locale;
    if (!item.problem.isEmpty())
        return tr("gagal");
    if (!item.report)
        return tr("menunggu");
    if (!item.report->rejected.empty())
        return tr("%1 disimpan, %2 ditolak")
            .arg(locale.toString(qlonglong{item.report->stored}),
                 locale.toString(qlonglong(item.report->rejected.size())));
    if (item.report->stored == 0 && item.report->alreadyPresent > 0)
        return tr("sudah ada");
    return tr("%1 disimpan").arg(locale.toString(qlonglong{item.report->stored}));
}

void ImportDialog::refresh()
{
    const QSignalBlocker quiet{m_files};
    m_files->setVisible(m_items.size() > 1);
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_files->item(static_cast<int>(i))
            ->setText(QStringLiteral("%1\n%2").arg(baseName(m_items[i].request), stateText(m_items[i])));
    m_files->setCurrentRow(m_current);
    const bool asking = m_pages->currentIndex() == questionsPage;
    const bool dryRun = !asking && m_check->property("dryRun").toBool();
    const bool hasFile = m_current >= 0 && !request().path.empty();
    m_pages->setEnabled(!m_busy);
    m_files->setEnabled(!m_busy);
    m_start->setVisible(asking || dryRun);
    m_start->setEnabled(!m_busy && hasFile);
    m_start->setText(m_busy ? tr("Sedang mengimpor…") : tr("Impor"));
    m_check->setVisible(asking || dryRun);
    m_check->setEnabled(!m_busy && hasFile);
    m_check->setText(asking ? tr("Periksa Dulu") : tr("Kembali"));
    m_startAll->setVisible(waiting() > 1);
    m_startAll->setEnabled(!m_busy);
    m_startAll->setText(tr("Impor Semua (%1)").arg(waiting()));
    const auto* item = m_current >= 0 ? &m_items[static_cast<std::size_t>(m_current)] : nullptr;
    m_undo->setVisible(!asking && !dryRun && item != nullptr && item->report &&
                       item->report->historyId != 0 && m_items.size() == 1);
}

void ImportDialog::run(bool dryRun)
{
    m_busy = true;
    m_questions->stopLooking(); // a large file is not read twice at once
    auto& item = m_items[static_cast<std::size_t>(m_current)];
    const auto places = std::move(item.request.places);
    item.request = m_questions->request();
    item.request.places = places;
    item.problem.clear();
    refresh();
    auto wanted = item.request;
    wanted.dryRun = dryRun;
    const auto name = baseName(wanted);
    m_document.runJob(
        dryRun ? tr("Memeriksa %1").arg(name) : tr("Mengimpor %1").arg(name), this,
        [request = std::move(wanted)](core::PlanFile& plan,
                                      core::Progress& progress) -> core::Result<Outcome> {
            Outcome outcome;
            PS_LET(outcome.report, gis::importFile(plan, request, progress));
            if (!outcome.report.unmatchedPlaces.empty()) {
                PS_LET(outcome.areas, core::Areas::fromPlan(plan));
            }
            return outcome;
        },
        [this, index = m_current, dryRun](core::Result<Outcome> result) { finished(index, result, dryRun); });
}

/// The answers about names are kept with the plan; the rows that were rejected come in.
void ImportDialog::importAgain()
{
    auto& item = m_items[static_cast<std::size_t>(m_current)];
    item.request.places = m_report->places().answers();
    const bool dryRun = m_check->property("dryRun").toBool();
    const auto answers = item.request.places;
    item.report.reset();
    run(dryRun);
}

/// The map is behind this window, so that it closes; not while it is still needed.
void ImportDialog::showRow(const Selection& stored)
{
    const auto& item = m_items[static_cast<std::size_t>(m_current)];
    if (!item.report)
        return m_report->say(tr("Impor dahulu; sesudah itu baris dapat dilihat di peta."));
    if (waiting() > 0)
        return m_report->say(tr("Masih ada berkas yang menunggu. Laporan ini tetap tersimpan di Riwayat."));
    selectIfThere(m_document, stored, this,
                  [this, historyId = item.report->historyId](const std::optional<core::Box>& found) {
                      if (!found)
                          return m_report->say(notThereText());
                      accept();
                      Q_EMIT rowShown(historyId, *found);
                  });
}

void ImportDialog::finished(int index, const core::Result<Outcome>& result, bool dryRun)
{
    m_busy = false;
    auto& item = m_items[static_cast<std::size_t>(index)];
    if (result) {
        item.report = result->report;
        item.areas = result->areas;
        showReport(item, dryRun);
        if (dryRun)
            item.report.reset();
        else
            Q_EMIT imported(QString::fromStdString(result->report.file));
    } else {
        m_pages->setCurrentIndex(questionsPage);
        if (result.error().code == core::ErrorCode::LayerNotChosen) {
            m_questions->offerLayers(QString::fromStdString(result.error().detail));
            item.problem = tr("Berkas ini berisi beberapa lapisan. Pilih satu.");
        } else {
            item.problem = errorText(result.error());
        }
        m_questions->showProblem(item.problem);
    }
    refresh();
    if (m_all)
        runNextOfAll();
}

void ImportDialog::runAll()
{
    m_all = true;
    m_items[static_cast<std::size_t>(m_current)].request = m_questions->request();
    runNextOfAll();
}

/// Files that failed are passed over; each tells so in the list.
void ImportDialog::runNextOfAll()
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].report || !m_items[i].problem.isEmpty() || m_items[i].request.path.empty())
            continue;
        if (static_cast<int>(i) != m_current)
            showItem(static_cast<int>(i));
        m_waiting = m_questions->looking();
        return m_waiting ? void() : runSeen();
    }
    m_all = false;
    refresh();
}

/// A file of several layers needs a person.
void ImportDialog::runSeen()
{
    if (!m_questions->severalLayers())
        return run(false);
    m_items[static_cast<std::size_t>(m_current)].problem =
        tr("Berkas ini berisi beberapa lapisan. Pilih satu.");
    runNextOfAll();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && !m_busy)
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const auto& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    if (m_items.size() == 1 && request().path.empty()) {
        replaceFile(paths.takeFirst());
    }
    addFiles(paths);
}

} // namespace app
