#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using nlohmann::json;

TEST_CASE("What columns mean is said once and used again by name", "[cli]")
{
    const tests::TemporaryFolder folder;
    const auto plan = folder.file("plan.gpkg");
    REQUIRE(tests::run({"new", plan, "--title", "Uji"}).exitCode == 0);
    const std::string list = "Sebutan,Juragan,Y,X\n";
    tests::writeFile(folder.file("satu.csv"), list + "Ligu Motor,Slamet,-6.98,110.43\n");
    tests::writeFile(folder.file("dua.csv"), list + "Cat Jaya,Rini,-6.97,110.44\n");
    const auto first =
        tests::run({"import", plan, folder.file("satu.csv"), "--as", "business", "--map", "name=Sebutan",
                    "--map", "owner=Juragan", "--save-template", "Dinas", "--json"});
    REQUIRE(first.exitCode == 0);

    SECTION("the next list of the kind needs the name only")
    {
        const auto next = tests::run(
            {"import", plan, folder.file("dua.csv"), "--as", "business", "--template", "Dinas", "--json"});
        REQUIRE(next.exitCode == 0);
        CHECK(json::parse(next.output)["mapping"]["owner"] == "Juragan");
        const auto rows = json::parse(tests::run({"list", plan, "business", "--json"}).output);
        CHECK(rows.dump().find("Rini") != std::string::npos);
    }
    SECTION("a name that is not there is refused, with those that are")
    {
        const auto next =
            tests::run({"import", plan, folder.file("dua.csv"), "--as", "business", "--template", "Lain"});
        CHECK(next.exitCode == 2);
        CHECK(next.errors.find("Dinas") != std::string::npos);
    }
    SECTION("undo takes the template back before the rows")
    {
        REQUIRE(tests::run({"undo", plan}).exitCode == 0);
        CHECK(tests::run({"import", plan, folder.file("dua.csv"), "--as", "business", "--template", "Dinas"})
                  .exitCode == 2);
    }
}
