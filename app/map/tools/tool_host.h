#pragma once

#include "app/map/map_view.h"
#include "app/map/nearby.h"

#include <QObject>
#include <QString>

#include <string>
#include <vector>

namespace app {

class Document;
class Projection;
class SketchStore;

/// What tools see of the canvas. Tests give their own.
class ToolHost
{
public:
    virtual ~ToolHost() = default;

    virtual Document& document() = 0;
    virtual SketchStore& sketches() = 0;
    virtual const MapView& view() const = 0;
    /// Null while no plan is open.
    virtual const Projection* projection() const = 0;
    /// Lives on the window thread; answers from other threads come to it.
    virtual QObject* receiver() = 0;

    /// Draw the tool again; the map below stays.
    virtual void updateFeedback() = 0;
    /// The tool's own hint has changed.
    virtual void updateHint() = 0;
    /// A sentence that stays until the next one: why something was refused, what is at one place.
    virtual void say(const QString& sentence) = 0;
    /// Everything at the place that was clicked, and which of it is selected.
    virtual void showFound(const std::vector<MapFeature>& features, std::size_t current) = 0;
    /// A new record was stored and selected: its name can be typed over.
    virtual void showStored(const std::string& table, const core::Uuid& uuid) = 0;
    /// Back to the select tool.
    virtual void leaveTool() = 0;
};

} // namespace app
