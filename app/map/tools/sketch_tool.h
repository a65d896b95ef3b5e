#pragma once

#include "app/map/tools/tool.h"
#include "core/model/geometry.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace app {

enum class SketchForm
{
    Area,
    Line
};

/// The common part of everything that is drawn vertex by vertex: a left click sets a vertex, Return or a
/// right click finishes, Backspace takes the last vertex back, Esc puts the sketch away. What was put away is
/// offered when the tool is taken up again: Return or a click on it goes on with it, a click elsewhere begins
/// anew. A vertex may be typed as well.
class SketchTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(app::SketchTool)

public:
    /// Unfinished sketches are kept under `storeKey`; empty: they are not worth keeping.
    SketchTool(ToolHost& host, SketchForm form, QString storeKey);

    QString hint() const override;
    void activate() override;
    void deactivate() override;
    void click(const PointerInput& input) override;
    void finish(const PointerInput& input) override;
    void hover(const PointerInput& input) override;
    bool key(int key, Qt::KeyboardModifiers modifiers) override;
    bool wantsKey(int key) const override;
    bool takesNumbers() const override { return true; }
    std::optional<core::Position> lastVertex() const override;
    void paint(QPainter& painter, const MapView& view) const override;
    void planOpened() override;
    void sketchesLoaded() override;

    const std::vector<Place>& points() const { return m_points; }
    const std::vector<Place>& offer() const { return m_offer; }

protected:
    /// What to do while nothing is drawn.
    virtual QString beginHint() const = 0;
    /// The sketch is fit to be stored; it is kept aside until `stored` is called.
    virtual void accept(const core::Path& lonLat) = 0;

    SketchForm form() const { return m_form; }
    const QString& storeKey() const { return m_storeKey; }
    core::Path path() const; // EPSG:4326
    void setPoints(std::vector<Place> points);
    /// `path` is in the plan now.
    void stored(const core::Path& path);

private:
    bool near(const Place& place, QPointF pixel, double reach) const;
    void tryFinish();
    std::optional<QString> refusal();
    void takeBack();
    void putAway();
    void resume();
    void showOffer();
    void discardOffer();
    QString figures() const;
    std::vector<Place> withCursor() const;

    SketchForm m_form;
    QString m_storeKey;
    std::vector<Place> m_points{};
    std::vector<Place> m_offer{}; // put away before, shown dashed
    std::optional<Place> m_cursor{};
    std::optional<core::Position> m_conflict{}; // EPSG:4326
};

} // namespace app
