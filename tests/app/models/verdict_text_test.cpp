#include "app/models/verdict_text.h"

#include <catch2/catch.hpp>

using app::VerdictLine;

TEST_CASE("A verdict is shown with its rules, limits and what is missing", "[verdict]")
{
    const auto answer = nlohmann::ordered_json::parse(R"({
        "verdict": "belum-cukup-data",
        "rules": [
            {"id": "street_width", "title": "Lebar jalan", "value": 3.6, "limit": 6.5, "unit": "m", "compare": ">=",
             "result": "fail", "hard": true, "source": "PP 34/2006"},
            {"id": "hazard", "title": "Rawan bencana", "value": null, "limit": null, "unit": null, "result": "unknown",
             "hard": true, "source": "Permenperin 30/2020"},
            {"id": "land", "title": "Status tanah", "value": "sewa", "limit": "milik | hgb | shm | hpl", "unit": null,
             "result": "fail", "hard": true, "source": "Permenperin 30/2020"}],
        "score": {"low": 0.25, "high": 0.75},
        "missing": [{"criterion": "hazard", "would_settle": true}, {"criterion": "lain", "would_settle": false}]})");
    const auto view = app::verdictView(answer);
    CHECK(view.verdict == "belum-cukup-data");
    CHECK(view.score == QStringLiteral("0,25–0,75"));
    REQUIRE(view.lines.size() == 3);
    CHECK(view.lines[0].answer == VerdictLine::Answer::Fail);
    CHECK(view.lines[0].value == QStringLiteral("3,6 m (≥ 6,5 m)"));
    CHECK(view.lines[1].answer == VerdictLine::Answer::Unknown);
    CHECK(view.lines[1].value.isEmpty());
    CHECK(view.lines[2].value == QStringLiteral("sewa (milik, hgb, shm, …)"));
    REQUIRE(view.missing.size() == 2);
    CHECK(view.missing[0].startsWith("Rawan bencana"));
    CHECK(view.missing[0] != QStringLiteral("Rawan bencana")); // that it settles the verdict is said
    CHECK(view.missing[1] == "lain");
}

TEST_CASE("A finding says what it is and what would settle it", "[verdict]")
{
    core::Finding finding{.id = "f1",
                          .kind = "place-conflict",
                          .severity = core::Severity::High,
                          .table = "business",
                          .uuid = core::Uuid{"u1"},
                          .message = {"Bertentangan dengan %1", {"peta"}},
                          .fix = {{"stated_kecamatan", std::string{"Semarang Timur"}}}};
    const auto row = app::findingRow(finding);
    CHECK(row.kind == "Tempat bertentangan");
    CHECK(row.severity == "high");
    CHECK(row.message == "Bertentangan dengan peta");
    CHECK(row.fix == "Kecamatan menurut sumber menjadi Semarang Timur");
    CHECK_FALSE(row.mergeable);

    finding.mergeWith = core::Uuid{"u2"};
    CHECK(app::findingRow(finding).mergeable);
    CHECK(app::findingRow(finding).uuids.size() == 2);
}
