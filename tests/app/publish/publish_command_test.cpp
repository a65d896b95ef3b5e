#include "tests/app/export/export_support.h"

#include "core/storage/plan_file.h"

#include <set>

using nlohmann::json;

namespace {

/// What a browser finds in the page at that width.
json look(const std::string& page, int width)
{
    const auto seen =
        tests::run({PETASENTRA_SOURCE_DIR "/tests/app/publish/page_check.py", page, std::to_string(width)},
                   "/usr/bin/python3");
    INFO(seen.errors);
    REQUIRE(seen.exitCode == 0);
    return json::parse(seen.output);
}

struct PageBench : tests::ExportBench
{
    std::string page = file("sentra.html");

    json publish(const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> words{"publish", plan, "--out", page, "--json"};
        words.insert(words.end(), more.begin(), more.end());
        const auto result = tests::run(words);
        INFO(result.errors);
        REQUIRE(result.exitCode == 0);
        return json::parse(result.output);
    }
    json data() const
    {
        const auto html = tests::readFile(page);
        const std::string mark = "<script type=\"application/json\" id=\"isi\">";
        const auto from = html.find(mark) + mark.size();
        return json::parse(html.substr(from, html.find("</script>", from) - from));
    }
};

constexpr auto outline = "POLYGON((110.43 -6.985,110.434 -6.985,110.434 -6.981,110.43 -6.981,110.43 -6.985))";
constexpr auto attack = "</script><img src=x onerror=\"document.title='diserang'\">";

} // namespace

TEST_CASE_METHOD(PageBench,
                 "The page works in a browser, from the disk, at the width of a desk and of a phone",
                 "[publish][browser]")
{
    add("kampung", {"name=Kampung Ligu", "product=Cat mobil"}, outline);
    add("site", {"name=Lahan", "kind=relokasi"},
        "POLYGON((110.436 -6.985,110.437 -6.985,110.437 -6.984,110.436 -6.985))");
    add("business", {std::string{"name="} + attack, "product=Cat mobil"}, "POINT(110.431 -6.983)");
    add("business", {"name=Las Jaya", "product=Las"}, "POINT(110.432 -6.9825)");
    add("business", {"name=Di rumah", "product=Las", "home_is_workplace=ya", "kampung=Kampung Ligu"},
        "POINT(110.433 -6.9825)");
    const auto told = publish();
    CHECK(told["businesses"] == 3);
    CHECK(told["sites"] == 1);
    CHECK(told["not_on_map"] == 1);
    const auto html = tests::readFile(page);
    CHECK(html.find("<img src=x") == std::string::npos);
    CHECK(html.find("Redistributions in binary form must") != std::string::npos); // the library's licence
    CHECK(html.find("default-src 'none'") != std::string::npos);

    for (const int width : {1280, 360}) {
        INFO(width);
        const auto seen = look(page, width);
        const auto& start = seen["at_start"];
        CHECK(seen["problems"] == json::array());
        CHECK(seen["requests"] == json::array());
        CHECK(start["title"] == "Uji ekspor"); // the attack stayed a text
        CHECK(start["images"] == 0);
        CHECK(start["lang"] == "id");
        CHECK(start["rows"] == 3);
        CHECK(start["pins"] == 2);
        CHECK(start["cards"] == 2);
        CHECK(start["text"].get<std::string>().find(attack) != std::string::npos);
        CHECK(start["weak"] == json::array()); // contrast of at least 4.5
        CHECK(seen["contrast_with_popup"] == json::array());
        CHECK(seen["in_english"]["weak"] == json::array());
        CHECK(start["texts"].get<int>() > 20);
        CHECK(start["wide"] == false);
        CHECK(start["small"] == json::array());
        CHECK(seen["popup_by_key"].get<std::string>().find("Cat mobil") != std::string::npos);
        CHECK(seen["popup_by_list"].is_string());
        REQUIRE(seen["clicked"].is_string());
        const auto clicked = seen["clicked"].get<std::string>(); // "2. Las Jaya"
        CHECK(seen["popup_by_click"].get<std::string>().starts_with(clicked.substr(clicked.find(' ') + 1)));
        // Everything that can be pressed is reached by Tab; the map itself is one more stop.
        CHECK(seen["stops"].size() >= seen["reachable"].get<std::size_t>());
        CHECK(seen["nothing_found"] == "Tidak ada usaha yang cocok.");
        CHECK(seen["in_english"]["lang"] == "en");
        CHECK(seen["in_english"]["heading"] == "Workshops");
        CHECK(seen["in_english"]["count"] == "3 workshops");
    }
}

TEST_CASE_METHOD(PageBench, "The page says only what is known and may be said", "[publish]")
{
    add("kampung", {"name=K", "street=Jl. K"}, outline);
    add("business",
        {"name=Toko", "address=Jl. Toko 1", "home_is_workplace=tidak", "source=Survei",
         "source_date=2026-11-01"},
        "POINT(110.431 -6.983)");
    add("business", {"name=Rumah", "address=Jl. Rumah 2", "home_is_workplace=ya"}, "POINT(110.432 -6.983)");
    publish();
    const auto data = this->data();
    REQUIRE(data["businesses"].size() == 2);
    const auto& home = data["businesses"][0];
    const auto& shop = data["businesses"][1];
    CHECK(shop["address"] == "Jl. Toko 1");
    CHECK(shop["place"] == json::array({-6.983, 110.431}));
    CHECK(shop["kampung"] == "K"); // found by its place
    CHECK_FALSE(home.contains("address"));
    CHECK_FALSE(home.contains("place"));
    for (const auto* unknown : {"hours", "product"})
        CHECK_FALSE(shop.contains(unknown));
    CHECK_FALSE(data["kampung"][0].contains("directions"));
    CHECK(data["sources"] == json::array({"Survei (2026-11-01)"}));
    CHECK(data["updated"].get<std::string>().size() == 10);
    CHECK(data["backdrop"] == false);
    CHECK(tests::readFile(page).find("tile.openstreetmap.org;") == std::string::npos);
}

TEST_CASE_METHOD(PageBench, "A site that was turned down is not shown", "[publish]")
{
    add("site", {"name=Ya"}, outline);
    add("site", {"name=Tidak"}, outline);
    add("site", {"name=Terbuka"}, outline);
    for (const auto& [site, verdict] : {std::pair{"Ya", "layak"}, {"Tidak", "tidak"}})
        REQUIRE(tests::run(
                    {"decide", plan, "--site", site, "--verdict", verdict, "--reason", "uji", "--who", "uji"})
                    .exitCode == 0);
    const auto names = [&] {
        std::set<std::string> found;
        const auto shownData = data();
        for (const auto& site : shownData["sites"])
            found.insert(site["name"]);
        return found;
    };
    CHECK(publish()["sites"] == 2);
    CHECK(names() == std::set<std::string>{"Ya", "Terbuka"});
    publish({"--sites", "decided"});
    CHECK(names() == std::set<std::string>{"Ya"});
    CHECK(publish({"--sites", "none"})["sites"] == 0);
}

TEST_CASE_METHOD(PageBench, "publish leaves the plan as it was and never takes its place", "[publish]")
{
    add("business", {"name=A"}, "POINT(110.431 -6.983)");
    const auto before = tests::readFile(plan);
    const auto code = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words{"publish", plan};
        words.insert(words.end(), more.begin(), more.end());
        const auto result = tests::run(words);
        CHECK(std::count(result.errors.begin(), result.errors.end(), '\n') == 1);
        return result.exitCode;
    };
    CHECK(code({}) == 2);
    CHECK(code({"--out", plan}) == 3);
    CHECK(code({"--out", file("tidak/ada.html")}) == 3);
    CHECK(code({"--out", page, "--sites", "semua"}) == 2);
    CHECK_FALSE(std::filesystem::exists(page));
    publish({"--lang", "en", "--backdrop"});
    const auto html = tests::readFile(page);
    CHECK(html.find("<html lang=\"en\">") != std::string::npos);
    CHECK(html.find("img-src data: https://tile.openstreetmap.org;") != std::string::npos);
    publish();
    const auto once = tests::readFile(page);
    publish();
    CHECK(tests::readFile(page) == once); // the same plan, the same page
    CHECK(tests::readFile(plan) == before);
    CHECK(std::distance(std::filesystem::directory_iterator{folder()}, {}) == 2);

    SECTION("a full disk leaves the older page")
    {
        const auto line = "ulimit -f 4; exec " PETASENTRA_PROGRAM " publish " + plan + " --out " + page;
        const auto result = tests::run({"-c", line}, "/bin/bash");
        CHECK(result.exitCode == 3);
        CHECK(tests::readFile(page) == once);
        CHECK(std::distance(std::filesystem::directory_iterator{folder()}, {}) == 2);
    }
}
