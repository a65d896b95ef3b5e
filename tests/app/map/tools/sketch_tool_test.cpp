// Tools driven without a window: plain input in, sketches and sentences out.
#include "app/document/document.h"
#include "app/map/projection.h"
#include "app/map/sketch_store.h"
#include "app/map/tools/sketch_tool.h"
#include "app/map/tools/tool_host.h"
#include "app/settings/settings.h"
#include "tests/app/qt_printing.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

using namespace app;

namespace {

/// Degrees are drawn as they are, a thousandth to a pixel.
class TestHost final : public ToolHost
{
public:
    TestHost()
    {
        QSignalSpy loaded{&m_sketches, &SketchStore::loaded};
        m_sketches.open("plan.gpkg");
        REQUIRE((!loaded.isEmpty() || loaded.wait()));
    }

    Document& document() override { return m_document; }
    SketchStore& sketches() override { return m_sketches; }
    const MapView& view() const override { return m_view; }
    const Projection* projection() const override { return &m_projection; }
    QObject* receiver() override { return &m_receiver; }
    void updateFeedback() override {}
    void updateHint() override {}
    void say(const QString& sentence) override { said = sentence; }
    void showFound(const std::vector<MapFeature>&, std::size_t) override {}
    void showStored(const std::string&, const core::Uuid&) override {}
    void leaveTool() override { left = true; }

    PointerInput at(double x, double y) const
    {
        return {{x, y}, m_projection.fromPlane(m_view.toPlane({x, y})), {}, {}};
    }

    QString said{};
    bool left = false;

private:
    tests::TemporaryFolder m_folder{};
    Settings m_settings{std::make_unique<MemorySettings>()};
    Document m_document{m_settings};
    SketchStore m_sketches{QString::fromStdString(m_folder.file("sketches.json"))};
    Projection m_projection = std::move(*Projection::make("EPSG:4326"));
    MapView m_view{{0, 0}, 0.001, {0, 0}};
    QObject m_receiver{};
};

/// Keeps what was accepted.
class TestTool final : public SketchTool
{
public:
    TestTool(ToolHost& host, SketchForm form) : SketchTool(host, form, "test") {}
    ToolId id() const override { return ToolId::DrawSite; }
    std::vector<core::Path> accepted{};

protected:
    QString beginHint() const override { return "begin"; }
    void accept(const core::Path& lonLat) override { accepted.push_back(lonLat); }
};

} // namespace

TEST_CASE("A sketch is finished by Return or a right click only when it is fit", "[sketch-tool]")
{
    TestHost host;
    TestTool tool{host, SketchForm::Area};
    tool.activate();
    CHECK(tool.hint() == "begin");
    tool.click(host.at(0, 0));
    tool.click(host.at(100, 0));
    tool.finish(host.at(0, 0));
    CHECK(tool.accepted.empty());
    CHECK_FALSE(host.said.isEmpty());
    tool.click(host.at(100, 100));
    tool.finish(host.at(500, 500)); // a right click sets no vertex
    REQUIRE(tool.accepted.size() == 1);
    CHECK(tool.accepted[0].size() == 3);
    CHECK(tool.points().empty());
    CHECK(host.sketches().kept("test").size() == 1); // until it is known to be stored
}

TEST_CASE("A line needs two points", "[sketch-tool]")
{
    TestHost host;
    TestTool tool{host, SketchForm::Line};
    tool.click(host.at(0, 0));
    tool.key(Qt::Key_Return, {});
    CHECK(tool.accepted.empty());
    tool.click(host.at(10, 0));
    tool.key(Qt::Key_Enter, {});
    CHECK(tool.accepted == std::vector<core::Path>{{{0, 0}, {0.01, 0}}});
}

TEST_CASE("Keys mean something only while there is something to do", "[sketch-tool]")
{
    TestHost host;
    TestTool tool{host, SketchForm::Area};
    CHECK_FALSE(tool.wantsKey(Qt::Key_Return));
    CHECK_FALSE(tool.key(Qt::Key_Backspace, {}));
    tool.click(host.at(0, 0));
    CHECK(tool.wantsKey(Qt::Key_Return));
    CHECK(tool.key(Qt::Key_Backspace, {}));
    CHECK(tool.points().empty());
    CHECK_FALSE(host.left);
    CHECK(tool.key(Qt::Key_Escape, {}));
    CHECK(host.left);
}

TEST_CASE("What Esc puts away is offered, newest first, and a click on it goes on with it", "[sketch-tool]")
{
    TestHost host;
    TestTool tool{host, SketchForm::Area};
    tool.click(host.at(0, 0));
    tool.click(host.at(100, 0));
    tool.key(Qt::Key_Escape, {});
    CHECK(tool.points().empty());
    REQUIRE(tool.offer().size() == 2);

    SECTION("a click on one of its vertices")
    {
        tool.click(host.at(99, 2));
        CHECK(tool.points().size() == 2);
        CHECK(host.sketches().kept("test").empty());
    }
    SECTION("a click elsewhere begins another; taken back, the offer is there again")
    {
        tool.click(host.at(300, 300));
        CHECK(tool.points().size() == 1);
        tool.key(Qt::Key_Backspace, {});
        CHECK(tool.offer().size() == 2);
    }
    SECTION("Delete throws it away")
    {
        tool.key(Qt::Key_Delete, {});
        CHECK(tool.offer().empty());
        CHECK(host.sketches().kept("test").empty());
    }
    SECTION("another tool and back")
    {
        tool.deactivate();
        CHECK(tool.offer().empty());
        tool.activate();
        CHECK(tool.offer().size() == 2);
    }
}
