#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace tests;

TEST_CASE("Every text of the program has its English", "[language]")
{
    const TemporaryFolder folder;
    const std::string source = std::string{PETASENTRA_SOURCE_DIR} + "/resources/translations/";
    for (const auto* name : {"petasentra_en.ts", "petasentra_id.ts"})
        writeFile(folder.file(name), readFile(source + name));
    // The catalogues are brought up to date in a copy: what is new in the sources is unfinished there.
    const auto updated = run({source + "update", folder.path().string()}, "/bin/bash");
    INFO(updated.errors);
    REQUIRE(updated.exitCode == 0);

    const auto text = QString::fromStdString(readFile(folder.file("petasentra_en.ts")));
    REQUIRE(text.contains("<message"));
    static const QRegularExpression unfinished{"<source>([^<]*)</source>\\s*(?:<[^>]*comment>[^<]*</"
                                               "[^>]*comment>\\s*)?<translation type=\"unfinished\""};
    QStringList missing;
    for (auto found = unfinished.globalMatch(text); found.hasNext();)
        missing << found.next().captured(1);
    INFO(missing.join('\n').toStdString());
    CHECK(missing.isEmpty());
    CHECK_FALSE(text.contains("type=\"unfinished\""));
}
