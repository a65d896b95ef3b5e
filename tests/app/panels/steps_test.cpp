#include "app/panels/steps.h"

#include <catch2/catch.hpp>

using app::ActionId;
using app::StepState;

TEST_CASE("The steps say what is missing and lead there", "[steps]")
{
    core::PlanInfo info;
    auto steps = app::stepStates(info);
    REQUIRE(steps.size() == 7);
    for (const auto& step : steps)
        CHECK(step.done == StepState::Done::NotYet);
    CHECK(steps[0].next == ActionId::ImportFile);
    CHECK(steps[1].next == ActionId::AddBusiness);

    SECTION("four workshops are no group yet, five are")
    {
        info.counts["business"] = 4;
        CHECK(app::stepStates(info)[2].done == StepState::Done::NotYet);
        info.counts["business"] = 5;
        CHECK(app::stepStates(info)[2].next == ActionId::FindGroups);
    }
    SECTION("only kelurahan boundaries finish the first step")
    {
        info.layers.push_back(core::Layer{.role = core::LayerRole::Road});
        CHECK(app::stepStates(info)[0].done == StepState::Done::Partly);
        info.layers.push_back(core::Layer{.role = core::LayerRole::Kelurahan, .features = 177});
        CHECK(app::stepStates(info)[0].done == StepState::Done::Yes);
    }
    SECTION("two sites can be compared")
    {
        info.counts["site"] = 1;
        CHECK(app::stepStates(info)[5].next == ActionId::DrawSite);
        info.counts["site"] = 2;
        CHECK(app::stepStates(info)[5].next == ActionId::CompareSites);
    }
}
