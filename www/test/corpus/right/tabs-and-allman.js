// reading: sweeps=3 version=own+1 order=ascending
function gossipRound( nodes, sourceIdx, targetIdx )
{
	var	source	= nodes[ sourceIdx ].state,
		target	= nodes[ targetIdx ].state;

	function transfer( from, to )
	{
		var key;

		for ( key in from )
		{
			if ( ! to[ key ] || from[ key ].version > to[ key ].version )
			{
				to[ key ] =
				{
					value:		from[ key ].value,
					version:	from[ key ].version
				};
			}
		}
	}

	transfer( source, target );
	transfer( target, source );
}

function spreadInfo( nodes, key, value, fromIdx )
{
	var	state	= nodes[ fromIdx ].state,
		round,
		i;

	state[ key ] =
	{
		value:		value,
		version:	state[ key ] ? state[ key ].version + 1 : 1
	};

	for ( round = 0; round < 3; round++ )
	{
		for ( i = 0; i < nodes.length; i++ )
		{
			if ( i !== fromIdx )
			{
				gossipRound( nodes, fromIdx, i );
			}
		}
	}
}
