#pragma once

#include "app/actions/action_table.h"
#include "core/storage/plan_file.h"

#include <QString>

#include <vector>

namespace app {

/// How far one of the seven steps of the journey is.
struct StepState
{
    enum class Done
    {
        NotYet,
        Partly,
        Yes
    };
    QString title{};
    QString detail{}; // what is missing, or what there is
    Done done = Done::NotYet;
    ActionId next = ActionId::ImportFile; // what a click leads to
};

/// The seven steps, judged by what is in the plan.
std::vector<StepState> stepStates(const core::PlanInfo& info);

} // namespace app
