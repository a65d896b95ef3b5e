#pragma once

#include "app/actions/actions.h"

#include <functional>

namespace app {

class Document;
class MapCanvas;
class Settings;

/// What the window's actions do to the map: its tools, where it looks, whether it snaps.
class MapCommands : public QObject
{
public:
    MapCommands(Actions& actions, MapCanvas& map, Document& document, Settings& settings, QWidget* window);

private:
    void connectTools();
    void connectViews();
    void connectSnapping();
    void on(ActionId id, std::function<void()> run);
    void showViews();

    Actions& m_actions;
    MapCanvas& m_map;
    Document& m_document;
    Settings& m_settings;
    QWidget* m_window;
};

} // namespace app
