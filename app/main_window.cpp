#include "app/main_window.h"

#include "app/actions/analysis_commands.h"
#include "app/actions/icons.h"
#include "app/actions/map_commands.h"
#include "app/actions/plan_commands.h"
#include "app/dialogs/about_dialog.h"
#include "app/dialogs/compare_dialog.h"
#include "app/dialogs/shortcut_sheet.h"
#include "app/errors/error_text.h"
#include "app/import/import_dialog.h"
#include "app/import/kept_report_dialog.h"
#include "app/map/map_canvas.h"
#include "app/map/view_memory.h"
#include "app/models/layer_swatches.h"
#include "app/models/text.h"
#include "app/panels/details_panel.h"
#include "app/panels/findings_table.h"
#include "app/panels/history_panel.h"
#include "app/panels/layers_panel.h"
#include "app/panels/message_bar.h"
#include "app/panels/search_box.h"
#include "app/panels/start_page.h"
#include "app/panels/status_area.h"
#include "app/panels/steps_panel.h"
#include "app/panels/tables_panel.h"
#include "app/panels/undo_router.h"
#include "app/settings/settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int sideWidth = 236;
constexpr int detailsWidth = 318;
constexpr int tablesHeight = 208;
constexpr QSize largestFirst{1600, 960}; // of the window before somebody sizes it

} // namespace

MainWindow::MainWindow(Settings& settings, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_document(std::make_unique<Document>(settings)),
      m_actions(new Actions(this)), m_commands(new PlanCommands(*m_document, settings, this)),
      m_analysis(new AnalysisCommands(*m_document, settings, this))
{
    setObjectName("mainWindow");
    setWindowIcon(QIcon{QStringLiteral(":/icons/petasentra.svg")});
    setAcceptDrops(true);
    new UndoRouter(this);

    makeParts();
    makeMenus();
    makeToolBar();
    makeDocks();
    connectActions();
    connectMap();
    connectDocument();
    connectPanels();

    const auto room = screen()->availableSize();
    resize(std::min(room.width(), largestFirst.width()), std::min(room.height(), largestFirst.height()));
    arrangeDocks();
    m_defaultLayout = saveState();
    m_layout = settings.get(setting::windowState);
    restoreGeometry(settings.get(setting::windowGeometry));
    showParts(false);
    refreshTitle();
    refreshActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::openPlan(const QString& path)
{
    m_document->open(path);
}

// --- composition
// -----------------------------------------------------------------------------------------------

void MainWindow::makeParts()
{
    auto* center = new QWidget(this);
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_message = new MessageBar(center);
    m_center = new QStackedWidget(center);
    m_start = new StartPage(*m_actions, m_settings, center);
    m_map = new MapCanvas(*m_document, center);
    m_map->setObjectName("map");
    m_map->setAccessibleName(tr("Peta"));
    m_map->setSnapping(m_settings.get(setting::snapping));
    new ViewMemory(*m_document, *m_map, m_settings);
    new MapCommands(*m_actions, *m_map, *m_document, m_settings, this);
    m_center->addWidget(m_start);
    m_center->addWidget(m_map);
    column->addWidget(m_message);
    column->addWidget(m_center, 1);
    setCentralWidget(center);

    m_status = new StatusArea(*m_document, this);
    setStatusBar(m_status);
    m_steps = new StepsPanel(*m_document, this);
    m_swatches = new LayerSwatches(this);
    m_layers = new LayersPanel(
        *m_document, [this](const core::Layer& layer) { return m_swatches->look(layer); }, this);
    m_details = new DetailsPanel(*m_document, this);
    m_history = new HistoryPanel(*m_document, this);
    m_tables = new TablesPanel(*m_document, this);
}

void MainWindow::makeMenus()
{
    for (const auto which : {ActionMenu::File, ActionMenu::Edit, ActionMenu::Map, ActionMenu::Analysis,
                             ActionMenu::View, ActionMenu::Help}) {
        auto* menu = menuBar()->addMenu(Actions::menuTitle(which));
        m_actions->fillMenu(menu, which);
        if (which == ActionMenu::View) {
            menu->addSeparator();
            menu->addMenu(languageMenu());
        }
    }
}

QMenu* MainWindow::languageMenu()
{
    auto* menu = new QMenu(tr("&Bahasa"), this);
    menu->setIcon(icon("language"));
    auto* group = new QActionGroup(menu);
    const auto now = QCoreApplication::instance()->property("language").toString();
    for (const auto& [code, name] : {std::pair{QStringLiteral("id"), QStringLiteral("Bahasa &Indonesia")},
                                     std::pair{QStringLiteral("en"), QStringLiteral("&English")}}) {
        auto* action = group->addAction(menu->addAction(name));
        action->setObjectName(QStringLiteral("language_") + code);
        action->setCheckable(true);
        action->setChecked(code == now);
        connect(action, &QAction::triggered, this, [this, code, now] {
            if (code == now)
                return;
            m_settings.set(setting::language, code);
            m_restart = true;
            close();
        });
    }
    return menu;
}

void MainWindow::makeToolBar()
{
    auto* bar = m_toolBar = addToolBar(tr("Alat"));
    bar->setObjectName("toolBar");
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_actions->fillToolBar(bar);
    for (auto* action : bar->actions())
        if (auto* button = bar->widgetForAction(action); button != nullptr && !action->isSeparator())
            button->setAccessibleName(action->toolTip());
    auto* stretch = new QWidget(bar);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(stretch);
    m_search = new SearchBox(*m_document, bar);
    bar->addWidget(m_search);
}

void MainWindow::makeDocks()
{
    setDockOptions(AnimatedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    makeDock("stepsDock", tr("Tahapan"), m_steps, Qt::LeftDockWidgetArea, ActionId::ShowSteps);
    makeDock("layersDock", tr("Lapisan"), m_layers, Qt::LeftDockWidgetArea, ActionId::ShowLayers);
    makeDock("detailsDock", tr("Rincian"), m_details, Qt::RightDockWidgetArea, ActionId::ShowDetails);
    makeDock("historyDock", tr("Riwayat"), m_history, Qt::RightDockWidgetArea, ActionId::ShowHistory);
    makeDock("tablesDock", tr("Tabel"), m_tables, Qt::BottomDockWidgetArea, ActionId::ShowTables);
}

QDockWidget* MainWindow::makeDock(const char* name, const QString& title, QWidget* content,
                                  Qt::DockWidgetArea area, ActionId toggle)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    dock->setWidget(content);
    if (content == m_tables) // its tabs are title enough
        dock->setTitleBarWidget(new QWidget(dock));
    addDockWidget(area, dock);
    auto* action = (*m_actions)[toggle];
    connect(action, &QAction::triggered, dock, &QDockWidget::setVisible);
    connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    m_docks[toggle] = dock;
    return dock;
}

void MainWindow::arrangeDocks()
{
    splitDockWidget(m_docks[ActionId::ShowSteps], m_docks[ActionId::ShowLayers], Qt::Vertical);
    splitDockWidget(m_docks[ActionId::ShowDetails], m_docks[ActionId::ShowHistory], Qt::Vertical);
    m_docks[ActionId::ShowHistory]->hide();
    resizeDocks({m_docks[ActionId::ShowSteps], m_docks[ActionId::ShowDetails]}, {sideWidth, detailsWidth},
                Qt::Horizontal);
    resizeDocks({m_docks[ActionId::ShowTables]}, {tablesHeight}, Qt::Vertical);
}

// --- connections
// -----------------------------------------------------------------------------------------------

void MainWindow::on(ActionId id, std::function<void()> run)
{
    connect((*m_actions)[id], &QAction::triggered, this, std::move(run));
}

void MainWindow::trigger(ActionId id)
{
    auto* action = (*m_actions)[id];
    if (action->isEnabled())
        action->trigger();
    else
        tell(tr("%1: %2").arg(QString{action->text()}.remove('&'), action->statusTip()));
}

void MainWindow::connectActions()
{
    on(ActionId::NewPlan, [this] { m_commands->newPlan(); });
    on(ActionId::OpenPlan, [this] { m_commands->openPlan(); });
    on(ActionId::OpenSample, [this] { m_commands->openSample(); });
    on(ActionId::ClosePlan, [this] { m_document->close(); });
    on(ActionId::NameVersion, [this] { m_commands->nameVersion(); });
    on(ActionId::BackupPlan, [this] { m_commands->backup(); });
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::Undo, [this] { m_document->undo(); });
    on(ActionId::Redo, [this] { m_document->redo(); });
    on(ActionId::RemoveRecord, [this] { m_commands->removeSelected(); });
    on(ActionId::UniteShapes, [this] { m_commands->uniteSelected(); });
    on(ActionId::Search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    on(ActionId::ImportFile, [this] { importFiles({}); });
    on(ActionId::PrintSheet, [this] { m_commands->printSheet(); });
    on(ActionId::ExportData, [this] { m_commands->exportData(); });
    on(ActionId::PublishPage, [this] { m_commands->publishPage(); });
    on(ActionId::FieldForms, [this] { m_commands->fieldForms(); });
    on(ActionId::Evaluate, [this] { m_analysis->evaluate(); });
    on(ActionId::AddEvidence, [this] { m_analysis->addEvidence(); });
    on(ActionId::ShowGates, [this] { m_analysis->showGates(); });
    on(ActionId::Decide, [this] { m_analysis->decide(); });
    on(ActionId::FindGroups, [this] { m_analysis->findGroups(); });
    on(ActionId::CheckPlan, [this] { m_analysis->check(); });
    on(ActionId::CompareSites, [this] {
        auto* dialog = new CompareDialog(*m_document, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &CompareDialog::failed, this, qOverload<const core::Error&>(&MainWindow::tell));
        dialog->show();
    });
    on(ActionId::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on(ActionId::ResetLayout, [this] { restoreState(m_defaultLayout); });
    on(ActionId::ShowShortcuts, [this] {
        auto* sheet = new ShortcutSheet(this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    on(ActionId::About, [this] {
        auto* about = new AboutDialog(this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

void MainWindow::connectMap()
{
    connect(m_map, &MapCanvas::historyChanged, this, &MainWindow::refreshActions);
    connect(m_map, &MapCanvas::hint, m_status, &StatusArea::showHint);
    connect(m_map, &MapCanvas::cursorMoved, m_status, &StatusArea::showCursor);
    connect(m_map, &MapCanvas::cursorLeft, m_status, &StatusArea::hideCursor);
    connect(m_map, &MapCanvas::scaleChanged, m_status, &StatusArea::showScale);
    connect(m_map, &MapCanvas::stored, m_details, &DetailsPanel::typeName);
    connect(m_map, &MapCanvas::paintFailed, this, qOverload<const core::Error&>(&MainWindow::tell));
    connect(m_map, &MapCanvas::menuRequested, this, &MainWindow::showMapMenu);
    connect(m_status, &StatusArea::scaleWanted, m_map, &MapCanvas::setScaleDenominator);
    connect(m_layers, &LayersPanel::zoomWanted, m_map, &MapCanvas::zoomToBox);
    connect(m_swatches, &LayerSwatches::loaded, m_layers, [this] { m_layers->model().lookAgain(); });
}

void MainWindow::showMapMenu(const QPoint& position, core::Position lonLat)
{
    QMenu menu;
    menu.addAction((*m_actions)[ActionId::ZoomSelection]);
    menu.addAction((*m_actions)[ActionId::ZoomCity]);
    menu.addSeparator();
    for (const auto& text : {shownDegrees(lonLat), m_status->planeText(lonLat)})
        menu.addAction(tr("Salin %1").arg(text), this, [text] { QApplication::clipboard()->setText(text); });
    menu.addSeparator();
    menu.addAction((*m_actions)[ActionId::RemoveRecord]);
    menu.exec(position);
}

void MainWindow::connectDocument()
{
    connect(m_document.get(), &Document::opened, this, [this] {
        m_message->hide();
        showParts(true);
        m_map->setFocus();
    });
    connect(m_document.get(), &Document::closed, this, [this] { showParts(false); });
    connect(m_document.get(), &Document::stateChanged, this, [this] {
        refreshTitle();
        refreshActions();
    });
    connect(m_document.get(), &Document::selectionChanged, this, &MainWindow::refreshActions);
    connect(m_document.get(), &Document::failed, this, qOverload<const core::Error&>(&MainWindow::tell));
    connect(m_document.get(), &Document::undoSkipped, this, [this](int rows) {
        tell(tr("%Ln baris dibiarkan karena sudah diubah program lain.", nullptr, rows));
    });
    connect(m_analysis, &AnalysisCommands::evaluating, &m_details->verdict(), &VerdictCard::showBusy);
    connect(m_analysis, &AnalysisCommands::evaluated, &m_details->verdict(), &VerdictCard::show);
    connect(&m_details->verdict(), &VerdictCard::recordsWanted, m_analysis, &AnalysisCommands::showRecords);
    connect(m_analysis, &AnalysisCommands::done, this, qOverload<const QString&>(&MainWindow::tell));
    connect(m_analysis, &AnalysisCommands::checked, this, [this](const std::vector<FindingRow>& findings) {
        m_tables->findings()->setFindings(findings);
        m_docks[ActionId::ShowTables]->show();
        m_tables->showFindings();
    });
    connect(m_analysis, &AnalysisCommands::failed, this, [this](const core::Error& error) {
        m_details->verdict().showInvitation();
        tell(error);
    });
    connect(m_tables->findings(), &FindingsTable::acceptWanted, m_analysis, &AnalysisCommands::accept);
    connect(m_tables->findings(), &FindingsTable::fixWanted, m_analysis, &AnalysisCommands::fix);
    connect(m_commands, &PlanCommands::done, this, qOverload<const QString&>(&MainWindow::tell));
    connect(m_commands, &PlanCommands::failed, this, qOverload<const core::Error&>(&MainWindow::tell));
}

void MainWindow::connectPanels()
{
    connect(m_start, &StartPage::openWanted, this, &MainWindow::openPlan);
    connect(m_steps, &StepsPanel::wanted, this, &MainWindow::trigger);
    connect(m_history, &HistoryPanel::reportWanted, this, &MainWindow::showReport);
    connect(m_tables, &TablesPanel::actionWanted, this, &MainWindow::trigger);
    connect(m_layers, &LayersPanel::importWanted, this, [this] { trigger(ActionId::ImportFile); });
    connect(m_details, &DetailsPanel::zoomWanted, this, [this] { trigger(ActionId::ZoomSelection); });
    connect(m_details, &DetailsPanel::removeWanted, this, [this] { trigger(ActionId::RemoveRecord); });
    connect(m_details, &DetailsPanel::evaluateWanted, this, [this] { trigger(ActionId::Evaluate); });
    connect(m_details, &DetailsPanel::evidenceWanted, this, [this] { trigger(ActionId::AddEvidence); });
    connect(m_search, &SearchBox::actionChosen, this, &MainWindow::trigger);
    connect(m_search, &SearchBox::hitChosen, this, [this](const core::SearchHit& hit) {
        m_document->select(hit.uuid.empty() ? Selection{hit.table, {}, hit.fid}
                                            : Selection{hit.table, {hit.uuid}, 0});
        m_map->zoomToBox(hit.extent);
        m_map->setFocus();
    });
    connect(m_tables, &TablesPanel::activatedRecord, this,
            [this](const std::string& table, const core::Uuid& uuid) {
                m_document->select(table, uuid);
                trigger(ActionId::ZoomSelection);
            });
}

// --- state
// -----------------------------------------------------------------------------------------------------

void MainWindow::refreshTitle()
{
    if (!m_document->isOpen()) {
        setWindowTitle(QStringLiteral("PetaSentra"));
        return;
    }
    auto title = QString::fromStdString(m_document->info().settings.title);
    if (title.isEmpty())
        title = QFileInfo{m_document->path()}.completeBaseName();
    if (m_document->isReadOnly())
        title += QStringLiteral(" ") + tr("(hanya baca)");
    setWindowTitle(title + QStringLiteral(" – PetaSentra"));
}

void MainWindow::refreshActions()
{
    const auto& selection = m_document->selection();
    const bool own = core::findTable(selection.table) != nullptr && !selection.uuids.empty();
    ActionState state;
    state.planOpen = m_document->isOpen();
    state.undoLabel = m_document->undoLabel();
    state.redoLabel = m_document->redoLabel();
    state.recordSelected = own && !m_document->isReadOnly();
    const bool areas = selection.table == "site" || selection.table == "kampung";
    state.areasSelected = selection.uuids.size() > 1 && areas && !m_document->isReadOnly();
    state.kampungSelected = selection.single() && selection.table == "kampung";
    state.subjectSelected = selection.single() && areas;
    state.mapObjectSelected = !selection.empty();
    state.writable = !m_document->isReadOnly();
    state.viewBack = m_map->canGoBack();
    state.viewForward = m_map->canGoForward();
    m_actions->update(state);
}

/// Without a plan there is only the start page; with one, the panels stand as they were left.
void MainWindow::showParts(bool open)
{
    m_center->setCurrentIndex(open ? 1 : 0);
    m_toolBar->setVisible(open);
    statusBar()->setVisible(open);
    if (open) {
        if (!restoreState(m_layout))
            restoreState(m_defaultLayout);
        m_toolBar->show();
        return;
    }
    if (isVisible())
        m_layout = saveState();
    for (const auto& [action, dock] : m_docks)
        dock->hide();
}

void MainWindow::tell(const QString& sentence)
{
    m_message->say(MessageBar::Kind::Information, sentence);
}

void MainWindow::tell(const core::Error& error)
{
    if (error.code != core::ErrorCode::Cancelled)
        m_message->say(MessageBar::Kind::Problem, errorText(error));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.set(setting::windowGeometry, saveGeometry());
    m_settings.set(setting::windowState, m_document->isOpen() ? saveState() : m_layout);
    QMainWindow::closeEvent(event);
}

// --- files dropped on the window
// ---------------------------------------------------------------------------------

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const auto& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    event->acceptProposedAction();
    takeFiles(paths);
}

void MainWindow::takeFiles(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    if (m_document->isOpen())
        importFiles(paths);
    else
        m_document->open(paths.front());
}

void MainWindow::importFiles(const QStringList& paths)
{
    auto* dialog = new ImportDialog(*m_document, m_settings, paths, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, m_map, &MapCanvas::zoomToAll);
    connect(dialog, &ImportDialog::rowShown, this, [this](std::int64_t historyId, const core::Box& bounds) {
        m_map->zoomToBox(bounds);
        if (historyId != 0)
            showReport(historyId);
    });
    dialog->open();
}

void MainWindow::showReport(std::int64_t historyId)
{
    auto* report = new KeptReportDialog(*m_document, historyId, this);
    report->setAttribute(Qt::WA_DeleteOnClose);
    connect(report, &KeptReportDialog::selected, m_map, &MapCanvas::zoomToBox);
    report->show();
    // Beside what it shows, which is in the middle of the map.
    constexpr QPoint margin{24, 48};
    report->move(mapToGlobal(rect().bottomRight()) - QPoint{report->width(), report->height()} - margin);
}

} // namespace app
