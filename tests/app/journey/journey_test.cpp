#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <QImage>
#include <QStandardPaths>

#include <catch2/catch.hpp>

using namespace tests;

namespace {

bool haveTools()
{
    for (const auto* tool : {"xvfb-run", "xdotool", "import"})
        if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty()) {
            WARN("skipped: " << tool << " is not installed");
            return false;
        }
    return true;
}

} // namespace

TEST_CASE("The real window draws a site with mouse and keys, and undoes it", "[journey]")
{
    if (!haveTools())
        return;
    const TemporaryFolder folder;
    const std::string source{PETASENTRA_SOURCE_DIR};
    const auto plan = folder.file("contoh.gpkg");
    const auto picture = folder.file("jendela.png");
    const auto made = run({source + "/data/kampung-ligu/make", PETASENTRA_PROGRAM, plan}, "/bin/bash");
    INFO(made.errors);
    REQUIRE(made.exitCode == 0);

    const auto drawn =
        run({"-a", "-s", "-screen 0 1366x768x24", "env", "-u", "QT_QPA_PLATFORM",
             "XDG_CONFIG_HOME=" + folder.file("config"), "XDG_DATA_HOME=" + folder.file("data"), "bash",
             source + "/tests/app/journey/draw_site.sh", PETASENTRA_PROGRAM, plan, picture},
            "/usr/bin/xvfb-run");
    INFO(drawn.output << drawn.errors);
    REQUIRE(drawn.exitCode == 0);

    // The picture shows the site: its inside has another colour than the empty map beside it.
    const QImage image{QString::fromStdString(picture)};
    REQUIRE(image.size() == QSize{1366, 768});
    CHECK(image.pixelColor(830, 240) != image.pixelColor(950, 240));
    CHECK(run({"verify", plan}).exitCode == 0);
}
