#pragma once

#include <span>

namespace app {

/// Everything that can be done by name. The table beside it says how each is called, reached and drawn.
enum class ActionId
{
    NewPlan,
    OpenPlan,
    OpenSample,
    ClosePlan,
    ImportFile,
    PrintSheet,
    ExportData,
    PublishPage,
    FieldForms,
    NameVersion,
    BackupPlan,
    Quit,

    Undo,
    Redo,
    Search,
    RemoveRecord,

    SelectTool,
    EditVertices,
    SplitShape,
    CutHole,
    UniteShapes,
    AddBusiness,
    AddNote,
    DrawKampung,
    DrawSite,
    MeasureLength,
    MeasureArea,
    Snapping,

    ZoomIn,
    ZoomOut,
    ZoomCity,
    ZoomAll,
    ZoomSelection,
    ViewBack,
    ViewForward,
    SavedViews,
    Redraw,

    Evaluate,
    FindGroups,
    CompareSites,
    CheckPlan,
    AddEvidence,
    ShowGates,
    Decide,

    ShowSteps,
    ShowLayers,
    ShowDetails,
    ShowTables,
    ShowHistory,
    FullScreen,
    ResetLayout,

    ShowShortcuts,
    About
};

enum class ActionMenu
{
    File,
    Edit,
    Map,
    Analysis,
    View,
    Help
};

/// What must hold for an action to make sense; it is grey otherwise.
enum class EnabledWhen
{
    Always,
    PlanOpen,
    CanWrite, // a plan that is not read-only
    CanUndo,
    CanRedo,
    RecordSelected,  // one or more records of the plan's own tables
    AreasSelected,   // several sites, or several kampung
    SubjectSelected, // one site or kampung: what a verdict is about
    KampungSelected,
    MapObjectSelected,
    CanGoBack, // the map, to where it was before
    CanGoForward
};

/// What an action looks like in a menu and a toolbar.
enum class ActionStyle
{
    Plain,
    PlainAfterLine, // a separator before it in the menu
    Tool,           // one of the map's tools: checkable, one at a time
    Toggle
};

struct ActionSpec
{
    ActionId id;
    const char* name; // objectName of the QAction: never translated, never changed
    const char* text; // context "Actions"
    const char* hint; // one sentence for the status bar and the search
    const char* keys; // portable text, alternatives separated by a space; the first is shown
    const char* icon; // resources/icons; empty for none
    ActionMenu menu;
    EnabledWhen when = EnabledWhen::PlanOpen;
    ActionStyle style = ActionStyle::Plain;
    const char* toolText =
        nullptr; // on the toolbar: a short word beside the icon, "" for the icon alone; null: not there
};

/// In the order in which menus show them.
std::span<const ActionSpec> actionTable();

} // namespace app
