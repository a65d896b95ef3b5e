#include "tests/app/map/canvas_fixture.h"

#include <catch2/catch.hpp>

namespace tests {

namespace {

constexpr core::Position ligu{110.4335, -6.9803};
constexpr double metresPerPixel = 0.5;

} // namespace

CanvasFixture::CanvasFixture(app::PaintFrame paint) : m_paint(std::move(paint))
{
    m_document.create(QString::fromStdString(planPath()), {});
    REQUIRE(QTest::qWaitFor([this] { return m_document.isOpen(); }));
    openCanvas();
}

app::PaintFrame CanvasFixture::white()
{
    return [](const app::FrameRequest& request, core::Progress&) -> core::Result<app::Frame> {
        QImage image{(request.view.size * request.devicePixelRatio).toSize(),
                     QImage::Format_ARGB32_Premultiplied};
        image.setDevicePixelRatio(request.devicePixelRatio);
        image.fill(Qt::white);
        return app::Frame{image, request, 0};
    };
}

void CanvasFixture::openCanvas()
{
    m_canvas = std::make_unique<app::MapCanvas>(m_document, nullptr, m_paint,
                                                QString::fromStdString(m_folder.file("sketches.json")));
    m_canvas->resize(800, 600);
    m_canvas->show();
    REQUIRE(QTest::qWaitForWindowExposed(m_canvas.get()));
    m_canvas->centerOn(ligu);
    m_canvas->setScaleDenominator(metresPerPixel * m_canvas->dotsPerInch() / 0.0254);
    settle();
}

void CanvasFixture::restart()
{
    m_canvas.reset();
    openCanvas();
}

void CanvasFixture::click(QPoint pixel, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, modifiers, pixel);
}

void CanvasFixture::rightClick(QPoint pixel)
{
    QTest::mouseClick(m_canvas.get(), Qt::RightButton, {}, pixel);
}

void CanvasFixture::drag(QPoint from, QPoint to, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(m_canvas.get(), button, modifiers, from);
    QTest::mouseMove(m_canvas.get(), (from + to) / 2);
    QTest::mouseMove(m_canvas.get(), to);
    QTest::mouseRelease(m_canvas.get(), button, modifiers, to);
}

void CanvasFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_canvas.get(), key, modifiers);
}

void CanvasFixture::hover(QPoint pixel)
{
    QTest::mouseMove(m_canvas.get(), pixel);
    settle();
    QTest::mouseMove(m_canvas.get(), pixel + QPoint{1, 0});
    QTest::mouseMove(m_canvas.get(), pixel);
}

void CanvasFixture::draw(app::ToolId tool, const std::vector<QPoint>& pixels)
{
    m_canvas->setTool(tool);
    for (const auto pixel : pixels)
        click(pixel);
    key(Qt::Key_Return);
    settle();
}

void CanvasFixture::edit(app::Document::Change change)
{
    m_document.edit(QStringLiteral("persiapan"), std::move(change));
    settle();
}

void CanvasFixture::undo()
{
    m_document.undo();
    settle();
}

void CanvasFixture::settle()
{
    // An answer may ask again (a changed selection reads its shapes), so a quiet moment must come twice.
    for (int quiet = 0; quiet < 2; ++quiet) {
        REQUIRE(QTest::qWaitFor([this] { return m_document.idle(); }));
        QCoreApplication::processEvents();
        if (!m_document.idle())
            quiet = -1;
    }
    REQUIRE(QTest::qWaitFor([this] { return m_canvas->settled(); }));
}

QColor CanvasFixture::color(QPoint pixel)
{
    return m_canvas->grab().toImage().pixelColor(pixel * m_canvas->devicePixelRatioF());
}

std::vector<core::Record> CanvasFixture::stored(std::string_view table)
{
    const auto plan = core::PlanFile::open(planPath(), core::PlanFile::Access::Read);
    REQUIRE(plan);
    auto records = plan->records(table);
    REQUIRE(records);
    return *records;
}

core::Record CanvasFixture::only(std::string_view table)
{
    const auto records = stored(table);
    REQUIRE(records.size() == 1);
    return records.front();
}

} // namespace tests
