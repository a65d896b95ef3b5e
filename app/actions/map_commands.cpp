#include "app/actions/map_commands.h"

#include "app/dialogs/views_dialog.h"
#include "app/map/map_canvas.h"
#include "app/settings/settings.h"

namespace app {

namespace {

constexpr std::pair<ActionId, ToolId> tools[] = {
    {ActionId::SelectTool, ToolId::Select},           {ActionId::EditVertices, ToolId::EditShape},
    {ActionId::AddBusiness, ToolId::AddBusiness},     {ActionId::AddNote, ToolId::AddNote},
    {ActionId::DrawKampung, ToolId::DrawKampung},     {ActionId::DrawSite, ToolId::DrawSite},
    {ActionId::SplitShape, ToolId::SplitShape},       {ActionId::CutHole, ToolId::CutHole},
    {ActionId::MeasureLength, ToolId::MeasureLength}, {ActionId::MeasureArea, ToolId::MeasureArea},
};

} // namespace

MapCommands::MapCommands(Actions& actions, MapCanvas& map, Document& document, Settings& settings,
                         QWidget* window)
    : QObject(window), m_actions(actions), m_map(map), m_document(document), m_settings(settings),
      m_window(window)
{
    connectTools();
    connectViews();
    connectSnapping();
}

void MapCommands::on(ActionId id, std::function<void()> run)
{
    connect(m_actions[id], &QAction::triggered, this, std::move(run));
}

void MapCommands::connectTools()
{
    for (const auto& [action, tool] : tools)
        on(action, [this, tool = tool] {
            m_map.setTool(tool);
            m_map.setFocus();
        });
    connect(&m_map, &MapCanvas::toolChanged, this, [this](ToolId now) {
        for (const auto& [action, tool] : tools)
            if (tool == now)
                m_actions[action]->setChecked(true);
    });
}

void MapCommands::connectViews()
{
    on(ActionId::ZoomIn, [this] { m_map.zoomIn(); });
    on(ActionId::ZoomOut, [this] { m_map.zoomOut(); });
    on(ActionId::ZoomCity, [this] { m_map.zoomToCity(); });
    on(ActionId::ZoomAll, [this] { m_map.zoomToAll(); });
    on(ActionId::ZoomSelection, [this] { m_map.zoomToSelection(); });
    on(ActionId::ViewBack, [this] { m_map.goBack(); });
    on(ActionId::ViewForward, [this] { m_map.goForward(); });
    on(ActionId::SavedViews, [this] { showViews(); });
    on(ActionId::Redraw, [this] { m_map.redraw(); });
}

void MapCommands::connectSnapping()
{
    on(ActionId::Snapping, [this] { m_map.setSnapping(m_actions[ActionId::Snapping]->isChecked()); });
    connect(&m_map, &MapCanvas::snappingChanged, this, [this](bool snaps) {
        m_actions[ActionId::Snapping]->setChecked(snaps);
        m_settings.set(setting::snapping, snaps);
    });
    m_actions[ActionId::Snapping]->setChecked(m_map.snapping());
}

void MapCommands::showViews()
{
    auto* dialog = new ViewsDialog(m_document, m_map.visibleBox(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewsDialog::wanted, &m_map, &MapCanvas::showExtent);
    dialog->open();
}

} // namespace app
