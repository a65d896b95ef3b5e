#include "core/analysis/evaluation_input.h"
#include "core/analysis/group_report.h"
#include "core/analysis/rules/rule_library.h"

#include "core/storage/plan_file.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

const EditLabel label{"penguji", "isi"};
const std::string resources = std::string{PETASENTRA_SOURCE_DIR} + "/resources";

MultiPolygon rectangle(double west, double south, double east, double north)
{
    return {{Polygon{{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}}}};
}

/// A plan with one kelurahan, Kampung Ligu in it and six body repair workshops in the lane.
class LiguPlan
{
public:
    LiguPlan()
    {
        REQUIRE(plan.bulk(label, [](PlanBulk& bulk) -> Result<void> {
            Layer wanted;
            wanted.name = "kelurahan";
            wanted.role = LayerRole::Kelurahan;
            wanted.fields = {{"kode", "kode"}, {"nama", "nama"}, {"kec", "kec"}, {"bps", "bps"}};
            wanted.mapping = R"({"code":"kode","name":"nama","kecamatan":"kec"})";
            PS_LET(const auto layer, bulk.createLayer(wanted));
            PS_TRY(bulk.addFeature(layer,
                                   {std::string{"33.74.03.1007"}, std::string{"Sarirejo"},
                                    std::string{"Semarang Timur"}, std::string{"3374090007"}},
                                   Geometry{rectangle(110.43, -6.985, 110.44, -6.975)}));
            return {};
        }));
        add("kampung", {{"name", std::string{"Ligu"}}, {"street_width", 3.8}},
            rectangle(110.433, -6.981, 110.434, -6.979));
        for (int i = 0; i < 6; ++i)
            add("business",
                {{"kbli", std::string{"45201"}}, {"willing_to_move", std::string{i < 3 ? "ya" : "tidak"}}},
                Position{110.4335, -6.9795 - i * 0.0002});
    }

    void add(const char* table, const Fields& fields, const Geometry& geometry = {})
    {
        const auto made = plan.edit(label, [&](PlanEdit& edit) -> Result<void> {
            PS_TRY(edit.insert(table, Record{0, {}, fields, geometry}));
            return {};
        });
        INFO((made ? std::string{} : made.error().subject + " " + made.error().detail));
        REQUIRE(made);
    }

    void addEvidence(const std::string& subject, const std::string& criterion, const std::string& value,
                     const Fields& more = {})
    {
        Fields fields{{"subject", subject}, {"criterion", criterion}, {"value", value}};
        fields.insert(more.begin(), more.end());
        add("evidence", fields);
    }

    EvaluationInput input(SubjectKind kind, const std::string& name)
    {
        auto read = readEvaluationInput(plan, kind, name, sets, kbli);
        INFO((read ? std::string{} : read.error().subject));
        REQUIRE(read);
        return *read;
    }

    Evaluation evaluation(SubjectKind kind, const std::string& name,
                          const std::vector<std::string>& only = {})
    {
        const auto applied = applicableRuleSets(sets, kind, only);
        REQUIRE(applied);
        return evaluate(*applied, input(kind, name).inputs);
    }

    tests::TemporaryFolder folder{};
    PlanFile plan = *PlanFile::create(folder.file("p.gpkg"), {.title = "Uji"});
    std::vector<RuleSet> sets = *readRuleFolder(resources + "/rules");
    KbliList kbli = *KbliList::readFolder(resources + "/kbli");
};

const RuleResult& ruleOf(const Evaluation& evaluation, const std::string& id)
{
    const auto found = std::find_if(evaluation.rules.begin(), evaluation.rules.end(),
                                    [&](const RuleResult& result) { return result.rule->id == id; });
    REQUIRE(found != evaluation.rules.end());
    return *found;
}

} // namespace

TEST_CASE("Kampung Ligu: a sentra by PP 29, unknown by BPS, in a street that is too narrow", "[evaluate]")
{
    LiguPlan ligu;
    const auto evaluation = ligu.evaluation(SubjectKind::Kampung, "Ligu");
    CHECK(ruleOf(evaluation, "like_units").result.isPass());
    CHECK(ruleOf(evaluation, "like_units").value == Known{Interval::exactly(6.0)});
    CHECK(ruleOf(evaluation, "like_units").records.size() == 6);
    CHECK(!ruleOf(evaluation, "household_share").result.isKnown());
    CHECK(!ruleOf(evaluation, "household_share").hard);
    const auto& street = ruleOf(evaluation, "street_width");
    CHECK(street.result.isFail());
    CHECK(street.limit == Known{Interval::exactly(6.5)});
    CHECK(street.rule->provenance.source == "PP 34/2006");
    CHECK(evaluation.verdict == Verdict::NotFeasible);
    const auto input = ligu.input(SubjectKind::Kampung, "Ligu");
    REQUIRE(input.warnings.size() == 1);
    CHECK(input.warnings.front().kind == "kbli-not-industry");
    CHECK(input.kelurahan == "Sarirejo");
    CHECK(input.kelurahanCode == "33.74.03.1007");
}

TEST_CASE("BPS counts like businesses against the households of the kelurahan, by any of its codes",
          "[evaluate]")
{
    LiguPlan ligu;
    ligu.addEvidence("kelurahan:3374090007", "households", "30");
    const auto share = [&] {
        return ruleOf(ligu.evaluation(SubjectKind::Kampung, "Ligu"), "household_share");
    };
    CHECK(share().result.isPass()); // 6 of 30 are 20 %
    CHECK(share().value == Known{Interval::exactly(20.0)});
    ligu.addEvidence("kelurahan:33.74.03.1007", "households", "31");
    CHECK(share().result.isFail()); // the one recorded last
    ligu.addEvidence("kelurahan:33.74.03.1007", "households", "20", {{"date", std::string{"2020-01-01"}}});
    CHECK(share().result.isPass()); // a dated one before two without a date
    ligu.add("business", {{"kbli", std::string{"45201"}}}, Position{110.438, -6.978}); // outside the kampung
    CHECK(share().value == Known{Interval::exactly(35.0)});
    CHECK(ligu.evaluation(SubjectKind::Kampung, "Ligu", {"bps-direktori"}).verdict == Verdict::Feasible);
}

TEST_CASE("A business that says neither code nor product may or may not be alike", "[evaluate]")
{
    LiguPlan ligu;
    ligu.add("kampung", {{"name", std::string{"Kecil"}}});
    const auto add = [&](const Fields& fields) {
        auto all = fields;
        all["kampung"] = std::string{"Kecil"};
        ligu.add("business", all);
    };
    const auto result = [&] {
        return ruleOf(ligu.evaluation(SubjectKind::Kampung, "Kecil"), "like_units").result;
    };
    CHECK(!result().isKnown()); // nobody has counted
    for (int i = 0; i < 3; ++i)
        add({{"kbli", std::string{"31001"}}});
    CHECK(result().isFail());
    add({});
    CHECK(result().isFail()); // four at most
    add({});
    CHECK(!result().isKnown()); // three to five
    add({{"kbli", std::string{"31001"}}});
    add({{"kbli", std::string{"31001"}}});
    CHECK(result().isPass());
}

TEST_CASE("A site knows its room and how far the businesses would have to go", "[evaluate]")
{
    LiguPlan ligu;
    ligu.add("site",
             {{"name", std::string{"Lahan"}},
              {"for_kampung", std::string{"Ligu"}},
              {"stalls", std::int64_t{9}},
              {"land_status", std::string{"HGB"}}},
             rectangle(110.4435, -6.981, 110.4445, -6.979));
    const auto input = ligu.input(SubjectKind::Site, "Lahan");
    const auto number = [&](const char* name) { return intervalOf(input.inputs.at(name).value); };
    CHECK(number("workshops") == Interval::exactly(6.0));
    CHECK(number("willingness_share") == Interval::exactly(50.0));
    // 0.0105 degrees of longitude at 6.98° S: 6378137 · cos(6.98°) / √(1 - e² sin²) · π / 180 = 110,500 m a
    // degree.
    CHECK(number("distance_from_home").low == Approx(1160.25).epsilon(0.001));
    CHECK(number("site_area").low == Approx(110.50 * 221.16).epsilon(0.001));
    CHECK(input.inputs.at("distance_from_home").records.size() == 6);
    CHECK(input.inputs.at("land_status").origin == InputOrigin::Field);
}

TEST_CASE("Evidence is changed into the rule's unit, or left out with a warning", "[evaluate]")
{
    LiguPlan ligu;
    ligu.addEvidence("kampung:Ligu", "street_width", "700", {{"unit", std::string{"cm"}}});
    CHECK(ruleOf(ligu.evaluation(SubjectKind::Kampung, "Ligu"), "street_width").result.isPass());
    ligu.addEvidence("kampung:Ligu", "slope", "3", {{"unit", std::string{"m"}}});
    const auto input = ligu.input(SubjectKind::Kampung, "Ligu");
    CHECK(!input.inputs.contains("slope"));
    CHECK(input.warnings.back().kind == "unit-misfit");
}

TEST_CASE("Groups carry the verdict of each definition side by side", "[groups]")
{
    LiguPlan ligu;
    ligu.addEvidence("kelurahan:33.74.03.1007", "households", "3000");
    auto input = readGroupsInput(ligu.plan, ligu.sets, std::string{"Ligu"});
    REQUIRE(input);
    Progress progress;
    const auto report = findBusinessGroups(*input, progress);
    REQUIRE(report);
    REQUIRE(report->groups.size() == 1);
    const auto& group = report->groups.front();
    CHECK(group.members.size() == 6);
    CHECK(group.kampung == "Ligu");
    CHECK(group.kelurahanCode == "33.74.03.1007");
    REQUIRE(group.verdicts.size() == 3);
    CHECK(group.verdicts[0].set->id == "pp29-2018");
    CHECK(group.verdicts[0].result.isPass());
    CHECK(group.verdicts[1].set->id == "bps-direktori");
    CHECK(group.verdicts[1].result.isFail());
    CHECK(group.verdicts[1].rules.front().value == Known{Interval::exactly(0.2)});
    CHECK(!group.verdicts[2].result.isKnown());
    // Two ten-thousandths of a degree of latitude at 7° S are 22.12 m.
    CHECK(*report->smallestDistance == Approx(22.12).margin(0.01));
}

TEST_CASE("A subject that is not there, and rule sets that do not fit it, are refused", "[evaluate]")
{
    LiguPlan ligu;
    CHECK(readEvaluationInput(ligu.plan, SubjectKind::Site, "Tiada", ligu.sets, ligu.kbli).error().code ==
          ErrorCode::UnknownRecord);
    CHECK(applicableRuleSets(ligu.sets, SubjectKind::Site, {"tiada"}).error().code == ErrorCode::UnknownRule);
    CHECK(applicableRuleSets(ligu.sets, SubjectKind::Site, {"pp29-2018"}).error().code ==
          ErrorCode::InvalidUsage);
}
