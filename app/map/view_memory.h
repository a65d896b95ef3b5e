#pragma once

#include <QObject>

namespace app {

class Document;
class MapCanvas;
class Settings;

/// A plan opens on the part of the map that was seen last. That is a habit of whoever works here, not data of
/// the plan, so it is kept with the settings, for the plans opened last.
class ViewMemory : public QObject
{
public:
    ViewMemory(Document& document, MapCanvas& map, Settings& settings);

private:
    void restore();
    void remember();

    Document& m_document;
    MapCanvas& m_map;
    Settings& m_settings;
};

} // namespace app
