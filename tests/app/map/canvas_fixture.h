#pragma once

#include "app/document/document.h"
#include "app/map/map_canvas.h"
#include "app/settings/settings.h"
#include "tests/app/qt_printing.h"
#include "tests/support/temporary_folder.h"

#include <QSignalSpy>
#include <QTest>

#include <string>
#include <vector>

namespace tests {

/// A real canvas on a new plan, 800 x 600 pixels, without a painter: its frames are white. Its middle is
/// 110.4335 E, 6.9803 S (Kampung Ligu), one pixel is half a metre.
class CanvasFixture
{
public:
    explicit CanvasFixture(app::PaintFrame paint = white());

    static app::PaintFrame white();

    app::Document& document() { return m_document; }
    app::MapCanvas& canvas() { return *m_canvas; }
    std::string planPath() const { return m_folder.file("plan.gpkg"); }

    /// A canvas in place of the one there is, as after a restart.
    void restart();

    void click(QPoint pixel, Qt::KeyboardModifiers modifiers = {});
    void rightClick(QPoint pixel);
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = {});
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    /// Puts the cursor there and waits until it is known what can be snapped to.
    void hover(QPoint pixel);
    /// Draws an outline with the tool and finishes it with Return.
    void draw(app::ToolId tool, const std::vector<QPoint>& pixels);

    /// Runs one edit and waits until it is committed and read again.
    void edit(app::Document::Change change);
    void undo();
    /// Waits until every edit and look-up that was begun has been answered.
    void settle();

    /// What another program would find in the file.
    std::vector<core::Record> stored(std::string_view table);
    core::Record only(std::string_view table);
    /// Where a stored position lies in the window, in whole pixels.
    QPoint pixelOf(core::Position lonLat) const { return m_canvas->pixelOf(lonLat).toPoint(); }
    /// What is seen there.
    QColor color(QPoint pixel);
    core::Position lonLatAt(QPoint pixel) const { return m_canvas->lonLatAt(pixel); }

private:
    void openCanvas();

    TemporaryFolder m_folder{};
    app::PaintFrame m_paint;
    app::Settings m_settings{std::make_unique<app::MemorySettings>()};
    app::Document m_document{m_settings};
    std::unique_ptr<app::MapCanvas> m_canvas{};
};

/// The corners of a square of 100 pixels around the middle.
inline const std::vector<QPoint> square{{350, 350}, {450, 350}, {450, 250}, {350, 250}};

} // namespace tests
