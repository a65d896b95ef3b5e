#include "app/map/frame_renderer.h"

#include <catch2/catch.hpp>

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace app;

namespace {

/// A painter that waits until it may go on, or until its frame is abandoned.
struct SlowPainter
{
    QSemaphore begun{};
    QSemaphore mayFinish{};
    std::atomic<int> abandoned{0};

    core::Result<Frame> paint(const FrameRequest& request, core::Progress& progress)
    {
        begun.release();
        while (!mayFinish.tryAcquire(1, 1))
            if (progress.cancelled()) {
                ++abandoned;
                return core::fail(core::ErrorCode::Cancelled);
            }
        return Frame{QImage(1, 1, QImage::Format_ARGB32_Premultiplied), request, 0};
    }
};

struct Renderer
{
    std::shared_ptr<SlowPainter> painter = std::make_shared<SlowPainter>();
    std::vector<FrameRequest> shown{};
    FrameRenderer renderer{[painter = painter](const FrameRequest& request, core::Progress& progress) {
        return painter->paint(request, progress);
    }};
    Renderer()
    {
        QObject::connect(&renderer, &FrameRenderer::painted, &renderer,
                         [this](const Frame& frame) { shown.push_back(frame.request); });
    }
    bool wait()
    {
        return QTest::qWaitFor([this] { return !renderer.busy(); });
    }
};

FrameRequest request(double x, double metresPerPixel, std::int64_t version = 1)
{
    return {"plan.gpkg", "EPSG:32749", version, MapView{{x, 0}, metresPerPixel, {100, 100}}, 1.0};
}

} // namespace

TEST_CASE("A frame of another scale is abandoned, and only the newest view is painted", "[frames]")
{
    Renderer map;
    map.renderer.request(request(0, 1));
    map.painter->begun.acquire();
    map.renderer.request(request(0, 2)); // waits …
    map.renderer.request(request(0, 4)); // … and is replaced before it began
    // The second frame begins only once the first has stopped.
    REQUIRE(QTest::qWaitFor([&map] { return map.painter->begun.tryAcquire(); }));
    map.painter->mayFinish.release();
    REQUIRE(map.wait());
    CHECK(map.painter->abandoned == 1);
    CHECK(map.painter->begun.available() == 0);
    REQUIRE(map.shown.size() == 1);
    CHECK(map.shown.front().view.metresPerPixel == 4);
}

TEST_CASE("While the map is pushed on a little, pictures keep coming", "[frames]")
{
    Renderer map;
    map.renderer.request(request(0, 1));
    map.painter->begun.acquire();
    map.renderer.request(request(10, 1));
    map.renderer.request(request(20, 1));
    map.painter->mayFinish.release(2);
    REQUIRE(map.wait());
    CHECK(map.painter->abandoned == 0);
    REQUIRE(map.shown.size() == 2);
    CHECK(map.shown[0].view.center.x == 0);
    CHECK(map.shown[1].view.center.x == 20);
}

TEST_CASE("On a slow machine some picture comes through, however restless the hand", "[frames]")
{
    Renderer map;
    double scale = 1;
    map.renderer.request(request(0, scale));
    for (int i = 0; i < 3; ++i) { // three frames are given up …
        REQUIRE(QTest::qWaitFor([&map] { return map.painter->begun.tryAcquire(); }));
        map.renderer.request(request(0, scale *= 2));
    }
    REQUIRE(QTest::qWaitFor([&map] { return map.painter->begun.tryAcquire(); }));
    map.renderer.request(request(0, scale * 2)); // … the fourth is not
    map.painter->mayFinish.release(2);
    REQUIRE(map.wait());
    CHECK(map.painter->abandoned == 3);
    REQUIRE(map.shown.size() == 2);
    CHECK(map.shown[0].view.metresPerPixel == 8);
    CHECK(map.shown[1].view.metresPerPixel == 16);
}

TEST_CASE("What makes a running frame useless", "[frames]")
{
    const auto frame = request(0, 1);
    CHECK_FALSE(FrameRenderer::outdated(frame, frame));
    CHECK_FALSE(FrameRenderer::outdated(frame, request(50, 1)));
    CHECK(FrameRenderer::outdated(frame, request(51, 1))); // more than half of its 100 pixels
    CHECK(FrameRenderer::outdated(frame, request(0, 1.3)));
    CHECK(FrameRenderer::outdated(frame, request(0, 1, 2))); // the plan has changed
}

TEST_CASE("A closed plan's frame is never shown", "[frames]")
{
    Renderer map;
    map.renderer.request(request(0, 1));
    map.painter->begun.acquire();
    map.renderer.drop();
    map.renderer.request(request(7, 1));
    map.painter->begun.acquire();
    map.painter->mayFinish.release();
    REQUIRE(map.wait());
    REQUIRE(map.shown.size() == 1);
    CHECK(map.shown.front().view.center.x == 7);
}

TEST_CASE("An error of the painter is told", "[frames]")
{
    FrameRenderer renderer{[](const FrameRequest&, core::Progress&) -> core::Result<Frame> {
        return core::fail(core::ErrorCode::PlanDamaged, "plan.gpkg");
    }};
    QSignalSpy failed{&renderer, &FrameRenderer::failed};
    renderer.request(request(0, 1));
    CHECK((!failed.isEmpty() || failed.wait()));
    CHECK_FALSE(renderer.busy());
}
