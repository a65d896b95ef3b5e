#pragma once

#include "app/actions/actions.h"
#include "app/document/document.h"

#include <QMainWindow>

#include <memory>

class QDockWidget;
class QLabel;
class QStackedWidget;

namespace app {

class AnalysisCommands;
class DetailsPanel;
class HistoryPanel;
class LayerSwatches;
class LayersPanel;
class MapCanvas;
class MessageBar;
class PlanCommands;
class SearchBox;
class Settings;
class StartPage;
class StatusArea;
class StepsPanel;
class TablesPanel;

/// Puts the parts together: what each does is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    Document& document() { return *m_document; }
    void openPlan(const QString& path);
    /// True where the window was closed to come back in another language.
    bool restartWanted() const { return m_restart; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeParts();
    void makeMenus();
    void makeToolBar();
    void makeDocks();
    void arrangeDocks();
    void connectActions();
    void connectMap();
    void connectDocument();
    void connectPanels();

    QDockWidget* makeDock(const char* name, const QString& title, QWidget* content, Qt::DockWidgetArea area,
                          ActionId toggle);
    QMenu* languageMenu();
    void on(ActionId id, std::function<void()> run);
    void trigger(ActionId id);
    void showParts(bool open);
    void refreshTitle();
    void refreshActions();
    void tell(const QString& sentence);
    void tell(const core::Error& error);
    void showMapMenu(const QPoint& position, core::Position lonLat);
    void takeFiles(const QStringList& paths);
    void importFiles(const QStringList& paths);
    void showReport(std::int64_t historyId);

    Settings& m_settings;
    std::unique_ptr<Document> m_document; // goes last: it finishes what is being written
    Actions* m_actions = nullptr;
    PlanCommands* m_commands = nullptr;
    AnalysisCommands* m_analysis = nullptr;
    QStackedWidget* m_center = nullptr;
    StartPage* m_start = nullptr;
    MapCanvas* m_map = nullptr;
    LayerSwatches* m_swatches = nullptr;
    MessageBar* m_message = nullptr;
    StatusArea* m_status = nullptr;
    SearchBox* m_search = nullptr;
    StepsPanel* m_steps = nullptr;
    LayersPanel* m_layers = nullptr;
    DetailsPanel* m_details = nullptr;
    HistoryPanel* m_history = nullptr;
    TablesPanel* m_tables = nullptr;
    std::map<ActionId, QDockWidget*> m_docks{};
    QToolBar* m_toolBar = nullptr;
    QByteArray m_defaultLayout{};
    QByteArray m_layout{}; // of the panels, while no plan is open
    bool m_restart = false;
};

} // namespace app
